/**
 * The mouths of five faces in a square of 24, from the worst degree of satisfaction to the best: one drawing for the
 * screen and for the paper, that a person recognises from one to the other.
 */
export const mouths: readonly string[] = [
  'M7.5 17.5 Q12 12.5 16.5 17.5',
  'M8 16.8 Q12 14.2 16 16.8',
  'M8 16 H16',
  'M8 15 Q12 18.2 16 15',
  'M7 14 Q12 21 17 14 Z',
];
