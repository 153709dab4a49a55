import type { Closeness } from '../commune/closeness';

/** @param codeA @param codeB INSEE codes */
export type ClosenessOf = (codeA: string, codeB: string) => Closeness;

/** What can be said of communes without the official list. */
export const sameCommuneOnly: ClosenessOf = (codeA, codeB) => ({
  ring: codeA === codeB ? 'commune' : 'far',
  kilometres: codeA === codeB ? 0 : null,
});
