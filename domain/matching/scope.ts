import type { Listed } from './listed';

/** What the proposals are asked for: those that touch this site, this person, this listing. */
export type Scope = { siteId: string | null; memberId: string | null; listingId: string | null };

export const touches = ({ siteId, memberId, listingId }: Scope, listed: Listed): boolean =>
  (!siteId || listed.siteId === siteId) &&
  (!memberId || listed.memberId === memberId) &&
  (!listingId || listed.id === listingId);
