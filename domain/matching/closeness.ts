/** How close two communes of the official list are; « far » is none of the three. */
export type Ring = 'commune' | 'epci' | 'arrondissement' | 'far';

/** Kilometres as the crow flies; null where the position of one of the two communes is not known. */
export type Closeness = { ring: Ring; kilometres: number | null };

/** @param codeA @param codeB INSEE codes */
export type ClosenessOf = (codeA: string, codeB: string) => Closeness;

/** What can be said of communes without the official list. */
export const sameCommuneOnly: ClosenessOf = (codeA, codeB) => ({
  ring: codeA === codeB ? 'commune' : 'far',
  kilometres: codeA === codeB ? 0 : null,
});
