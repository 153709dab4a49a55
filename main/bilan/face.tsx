/** The curve of the mouth, from the worst degree of satisfaction to the best. */
const mouths = [
  'M8 17 Q12 12 16 17',
  'M8 16.5 Q12 14 16 16.5',
  'M8 16 H16',
  'M8 15 Q12 18 16 15',
  'M7 14 Q12 20.5 17 14',
];

/** A face that a person reads without words, drawn in black lines. */
export const Face = ({ degree }: { degree: number }) => (
  <svg className="face" viewBox="0 0 24 24" fill="none" stroke="#000" strokeWidth="1.4" aria-hidden="true">
    <circle cx="12" cy="12" r="10" />
    <circle cx="8.5" cy="9.5" r="0.9" fill="#000" />
    <circle cx="15.5" cy="9.5" r="0.9" fill="#000" />
    <path d={mouths[degree - 1]} strokeLinecap="round" />
  </svg>
);
