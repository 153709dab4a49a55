import { mouths } from '../../domain/bilan/face';

/** A face that a person reads without words, drawn in black lines. */
export const Face = ({ degree }: { degree: number }) => (
  <svg className="face" viewBox="0 0 24 24" fill="none" stroke="#000" strokeWidth="1.4" aria-hidden="true">
    <circle cx="12" cy="12" r="10" />
    <circle cx="8.5" cy="9.5" r="0.9" fill="#000" />
    <circle cx="15.5" cy="9.5" r="0.9" fill="#000" />
    <path d={mouths[degree - 1]} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
