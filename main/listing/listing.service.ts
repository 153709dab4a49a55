import { impossible, invalid, Refusal } from '../../domain/errors';
import { charterWarning } from '../../domain/listing/charter';
import { type Kind, type ListingWords, statusChoices } from '../../domain/listing/listing';
import { toInstant } from '../../domain/time/instant';
import { addMonths, dayOf } from '../../domain/time/time';
import type { listingContract } from '../../ipc/listing.contract';
import { found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import { board, listingsOf } from './listing.queries';
import { findListing, insertListing, moveListings, readListing, updateListing } from './listing.repository';

async function refuseUnknownTheme({ db }: Context, id: string) {
  if (!(await db('theme').where({ id, archived_at: null }).first('id')))
    throw invalid('themeId', 'Choisissez un thème de la liste, par exemple Jardinage.');
}

async function refuseAbsentMember({ db }: Context, id: string) {
  const member = await db('member').where({ id }).first('status');
  if (!member) throw invalid('memberId', 'Choisissez une personne du réseau, par exemple Nadia.');
  if (member.status === 'sorti')
    throw invalid(
      'memberId',
      'Cette personne a quitté le réseau : rouvrez d’abord sa fiche, ou choisissez-en une autre.',
    );
}

function refusePastDay({ now }: Context, day: string | null | undefined) {
  if (day && day < dayOf(toInstant(now)))
    throw invalid('validUntil', 'Choisissez une date à venir, par exemple la fin du trimestre, ou laissez vide.');
}

/** The last day of a listing recorded, or renewed, today. */
async function firstExpiry({ db, now }: Context): Promise<string> {
  const { months } = found<{ months: number }>(await db('structure').first({ months: 'listing_months' }));
  return addMonths(dayOf(toInstant(now)), months);
}

/** What makes no sense for its kind, or has lost its reason, is not kept. */
const tidied = <Words extends ListingWords>(kind: Kind, listing: Words): Words => {
  const kept = { ...listing, goal: kind === 'request' ? listing.goal : '' };
  const isQuestioned = charterWarning([kept.title, kept.details, kept.goal]) !== null;
  return { ...kept, charterNote: isQuestioned ? kept.charterNote : '' };
};

export const listingService = {
  board: (filter, { db }) => board(db, filter),
  ofMember: ({ memberId }, { db }) => listingsOf(db, memberId),
  read: ({ id }, { db }) => readListing(db, id),

  create: async (listing, context) => {
    await refuseAbsentMember(context, listing.memberId);
    await refuseUnknownTheme(context, listing.themeId);
    refusePastDay(context, listing.validUntil);
    const { validUntil = await firstExpiry(context) } = listing;
    return readListing(context.db, await insertListing(context, tidied(listing.kind, { ...listing, validUntil })));
  },

  save: async (changes, context) => {
    const before = await findListing(context.db, changes.id);
    if (changes.themeId !== before.themeId) await refuseUnknownTheme(context, changes.themeId);
    if (changes.validUntil !== before.validUntil) refusePastDay(context, changes.validUntil);
    await updateListing(context, tidied(before.kind, changes));
    return readListing(context.db, changes.id);
  },

  changeStatus: async ({ id, version, status, reason }, context) => {
    const before = await findListing(context.db, id);
    if (before.version !== version) throw new Refusal('stale');
    // Its mise en relation or its exchange moves it, and nothing else.
    if (!statusChoices[before.status].includes(status))
      throw impossible(
        'Cette offre ou cette demande suit sa mise en relation ou son échange : elle changera avec lui.',
      );
    await moveListings(context, [id], status, reason);
    return readListing(context.db, id);
  },
} satisfies Handlers<typeof listingContract>;
