import { impossible, invalid, Refusal } from '../../domain/errors';
import { lastDay } from '../../domain/listing/board';
import { charterWarning } from '../../domain/listing/charter';
import { expiryNote } from '../../domain/listing/expiry-note';
import { type Kind, type ListingWords, statusChoices } from '../../domain/listing/listing';
import {
  giveaway,
  nameWords,
  type PosterChoice,
  posterFormatLabels,
  posterPages,
  sheets,
} from '../../domain/listing/poster';
import type { Structure } from '../../domain/structure/structure';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { listingContract } from '../../ipc/listing.contract';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { board, boardCounts, listingsOf, listSheet } from './board.queries';
import { expiryNotePaper } from './expiry-note-paper';
import { allNames, historyOf, posterRows, readForNote } from './listing.queries';
import {
  findListing,
  insertListing,
  markTold,
  moveListings,
  readListing,
  renewListing,
  undoRenewal,
  updateListing,
} from './listing.repository';
import { posterPaper } from './poster-paper';

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

function refusePastDay(context: Context, day: string | null | undefined) {
  if (day && day < todayOf(context))
    throw invalid('validUntil', 'Choisissez une date à venir, par exemple la fin du trimestre, ou laissez vide.');
}

const todayOf = ({ now }: Context) => dayOf(toInstant(now));

/** The last day of a listing recorded, or renewed, today. */
async function newLastDay(context: Context): Promise<string> {
  const row = found<{ months: number }>(await context.db('structure').first({ months: 'listing_months' }));
  return lastDay(todayOf(context), row.months);
}

/** What makes no sense for its kind, or has lost its reason, is not kept. */
const tidied = <Words extends ListingWords>(kind: Kind, listing: Words): Words => {
  const kept = { ...listing, goal: kind === 'request' ? listing.goal : '' };
  const isQuestioned = charterWarning([kept.title, kept.details, kept.goal]) !== null;
  return { ...kept, charterNote: isQuestioned ? kept.charterNote : '' };
};

/** What the structure and the printer lend to this feature (main/services.ts). */
export type ListingNeeds = {
  readStructure: (db: Base) => Promise<Structure>;
  print: Pick<Printer, 'paper' | 'pdf' | 'save' | 'copy'>;
  /** Puts a page where the preview can read it. @returns its address */
  publish: (html: string) => string;
};

export function listingService({ readStructure, print, publish }: ListingNeeds) {
  async function noteFor(context: Context, id: string) {
    const listing = found(await readForNote(context.db, id));
    const structure = await readStructure(context.db);
    const contact = [listing.sitePhone || structure.phone, structure.email].filter(Boolean).join(' ou ');
    const text = expiryNote({
      ...listing,
      months: structure.listingMonths,
      today: todayOf(context),
      network: structure.networkName,
      contact,
    });
    return { listing, structure, text };
  }

  async function posterFor(context: Context, choice: PosterChoice) {
    const { db } = context;
    const rows = await posterRows(db, choice, todayOf(context));
    const names = new Set((await allNames(db)).flatMap(nameWords));
    const hasSeveralSites = new Set(rows.map(({ siteName }) => siteName)).size > 1;
    const lines = rows.map(({ authorName, siteName, ...line }) => ({
      ...line,
      siteName: hasSeveralSites ? siteName : '',
      giveaway: giveaway(line.title, new Set(nameWords(authorName)), names),
    }));
    const leftOut = new Set(choice.leftOut);
    const confirmed = new Set(choice.confirmed);
    const shown = lines.filter(({ id, giveaway }) => !leftOut.has(id) && (giveaway === null || confirmed.has(id)));
    const site = choice.siteId ? found(await db('site').where({ id: choice.siteId }).first()) : null;
    const pages = posterPages(shown, choice.format);
    return {
      lines,
      pages: Math.max(1, pages.length),
      html: posterPaper({ format: choice.format, pages, structure: await readStructure(db), site }),
    };
  }

  return {
    board: (filter, context) => board(context.db, filter, todayOf(context)),
    counts: ({ siteId }, context) => boardCounts(context.db, siteId, todayOf(context)),
    list: (query, context) => listSheet(context.db, query, todayOf(context)),
    ofMember: ({ memberId }, { db }) => listingsOf(db, memberId),
    read: ({ id }, { db }) => readListing(db, id),
    history: ({ id }, { db }) => historyOf(db, id),

    create: async (listing, context) => {
      await refuseAbsentMember(context, listing.memberId);
      await refuseUnknownTheme(context, listing.themeId);
      refusePastDay(context, listing.validUntil);
      const { validUntil = await newLastDay(context) } = listing;
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

    renew: async ({ id }, context) => {
      const { version, validUntil } = await findListing(context.db, id);
      await renewListing(context, { id, version }, await newLastDay(context));
      return { ...(await readListing(context.db, id)), before: validUntil };
    },

    undoRenewal: async ({ validUntil, ...version }, context) => {
      await undoRenewal(context, version, validUntil);
      return readListing(context.db, version.id);
    },

    expiryNote: async ({ id }, context) => {
      const { listing, text } = await noteFor(context, id);
      return { memberName: listing.memberName, text, phone: listing.phone, email: listing.email };
    },

    copyExpiryNote: async ({ id }, context) => {
      const { text } = await noteFor(context, id);
      print.copy(text);
      await markTold(context, id, todayOf(context));
    },

    printExpiryNote: async ({ id }, context) => {
      const { structure, text } = await noteFor(context, id);
      await print.paper(expiryNotePaper(text, structure));
      await markTold(context, id, todayOf(context));
    },

    poster: async (choice, context) => {
      const { html, ...poster } = await posterFor(context, choice);
      return { ...poster, url: publish(html) };
    },

    printPoster: async (choice, context) => {
      const { html } = await posterFor(context, choice);
      await print.paper(html, { pageSize: sheets[choice.format].name });
    },

    savePoster: async (choice, context) => {
      const { html } = await posterFor(context, choice);
      const pdf = await print.pdf(html, { hasFooter: false });
      return { isSaved: await print.save(pdf, `${posterFormatLabels[choice.format]}.pdf`) };
    },
  } satisfies Handlers<typeof listingContract>;
}
