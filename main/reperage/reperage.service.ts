import { impossible, invalid } from '../../domain/errors';
import type { NewListing } from '../../domain/listing/listing';
import { MemberDetails } from '../../domain/member/member';
import { type ReperageDetails, recordingProblem } from '../../domain/reperage/reperage';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { reperageContract } from '../../ipc/reperage.contract';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { badgesPaper } from './badges-paper';
import { listingsOnBadges, listReperages, peopleOf, proposeReperage, readReperage } from './reperage.queries';
import {
  addPerson,
  findReperage,
  insertReperage,
  type ReperageState,
  removePerson,
  setReperageOf,
  updateReperage,
  updateStatus,
} from './reperage.repository';
import { sheetsPaper } from './sheets-paper';
import { summaryPaper } from './summary-paper';

/** What a séance needs of members and of listings; `services.ts` provides it. */
export type ReperageNeeds = {
  searchMembers: (db: Base, query: { text: string; siteId: string | null; limit: number }) => Promise<{ id: string }[]>;
  createMember: (details: MemberDetails, context: Context) => Promise<{ id: string }>;
  createListing: (listing: NewListing, context: Context) => Promise<{ id: string }>;
  withdrawListing: (listing: { id: string; version: number }, context: Context) => Promise<unknown>;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
};

const shown = 8;

async function zoneOf({ db }: Context, siteId: string): Promise<string> {
  const site = await db('site').where({ id: siteId, archived_at: null }).first('time_zone');
  if (!site) throw invalid('siteId', 'Choisissez un lieu du réseau, par exemple Guéret.');
  return site.time_zone;
}

async function refuseUnknownPeople({ db }: Context, { mediatorId, recorderId }: ReperageDetails) {
  if (mediatorId && !(await db('account').where({ id: mediatorId }).first('id')))
    throw invalid('mediatorId', 'Choisissez qui anime parmi les comptes du réseau.');
  if (recorderId && !(await db('member').where({ id: recorderId }).first('id')))
    throw invalid('recorderId', 'Choisissez une personne du réseau, par exemple Nadia.');
}

/** A séance in which something may be recorded now. */
async function openReperage({ db, now }: Context, id: string): Promise<ReperageState> {
  const reperage = await findReperage(db, id);
  const problem = recordingProblem(reperage, toInstant(now), reperage.timeZone);
  if (problem) throw impossible(problem);
  return reperage;
}

async function refuseAbsent({ db }: Context, memberId: string) {
  const { status } = found<{ status: string }>(await db('member').where({ id: memberId }).first('status'));
  if (status === 'sorti')
    throw impossible('Cette personne a quitté le réseau : rouvrez d’abord sa fiche, depuis la page Membres.');
}

export function reperageService({ print, ...needs }: ReperageNeeds) {
  /** A paper of the séance: its page, its name, and whether its foot is printed. */
  async function paperOf(db: Base, reperageId: string, paper: 'sheets' | 'badges' | 'summary') {
    const reperage = await readReperage(db, reperageId);
    const structure = await readStructure(db);
    const day = dayOf(reperage.startsAt, reperage.timeZone);
    switch (paper) {
      case 'sheets':
        return { html: sheetsPaper(reperage, structure), name: `Fiches de repérage ${day}.pdf`, hasFooter: false };
      case 'badges': {
        // Before the séance, badges are for those who will probably come.
        const people = reperage.people.length > 0 ? reperage.people : reperage.lastTime;
        if (people.length === 0)
          throw impossible('Notez d’abord qui est là : chaque personne présente aura son badge.');
        const html = badgesPaper(await listingsOnBadges(db, people), structure);
        return { html, name: `Badges ${day}.pdf`, hasFooter: false };
      }
      case 'summary':
        return { html: summaryPaper(reperage, structure), name: `Séance de repérage ${day}.pdf`, hasFooter: true };
    }
  }

  return {
    list: ({ siteId }, { db }) => listReperages(db, siteId),
    read: ({ reperageId }, { db }) => readReperage(db, reperageId),
    propose: ({ siteId }, { db, now }) => proposeReperage(db, siteId, toInstant(now)),

    plan: async (details, context) => {
      await refuseUnknownPeople(context, details);
      const id = await insertReperage(context, details, await zoneOf(context, details.siteId));
      return readReperage(context.db, id);
    },

    save: async ({ id, version, ...details }, context) => {
      const zone = await zoneOf(context, details.siteId);
      await refuseUnknownPeople(context, details);
      const { status } = await findReperage(context.db, id);
      if (status === 'held' && details.day > dayOf(toInstant(context.now), zone))
        throw invalid('day', 'Des personnes sont notées présentes à cette séance : sa date ne peut pas être à venir.');
      await updateReperage(context, { id, version }, details, zone);
      return readReperage(context.db, id);
    },

    cancel: async (version, context) => {
      const { status } = await findReperage(context.db, version.id);
      if (status === 'held')
        throw impossible('Cette séance a eu lieu : retirez d’abord les présences, si c’est une erreur.');
      await updateStatus(context, version, 'cancelled');
      return readReperage(context.db, version.id);
    },

    restore: async (version, context) => {
      const { status } = await findReperage(context.db, version.id);
      if (status !== 'cancelled') throw impossible('Cette séance n’est pas annulée.');
      await updateStatus(context, version, 'planned');
      return readReperage(context.db, version.id);
    },

    find: async ({ reperageId, text }, { db }) => {
      if (text.trim() !== '') {
        const members = await needs.searchMembers(db, { text, siteId: null, limit: shown });
        return peopleOf(
          db,
          reperageId,
          members.map(({ id }) => id),
        );
      }
      const { people, lastTime } = await readReperage(db, reperageId);
      return peopleOf(
        db,
        reperageId,
        [...people, ...lastTime].map(({ id }) => id),
      );
    },

    markPresence: async ({ reperageId, memberId, isPresent }, context) => {
      const { db } = context;
      const reperage = await openReperage(context, reperageId);
      if (isPresent) {
        await refuseAbsent(context, memberId);
        await addPerson(context, reperage, memberId);
      } else {
        if (await db('listing').where({ reperage_id: reperageId, member_id: memberId }).first('id'))
          throw impossible(
            'Une offre ou une demande de cette personne a été enregistrée pendant la séance : elle y était.',
          );
        await removePerson(context, reperageId, memberId);
      }
      return readReperage(db, reperageId);
    },

    welcome: async ({ reperageId, firstName, lastName }, context) => {
      const { siteId, timeZone } = await openReperage(context, reperageId);
      const today = dayOf(toInstant(context.now), timeZone);
      const details = MemberDetails.parse({
        siteId,
        firstName,
        lastName,
        arrival: 'rencontre',
        noticeGivenOn: today,
      });
      const { id: memberId } = await needs.createMember(details, context);
      await addPerson(context, await findReperage(context.db, reperageId), memberId);
      return { memberId, reperage: await readReperage(context.db, reperageId) };
    },

    record: async ({ reperageId, listing }, context) => {
      const reperage = await openReperage(context, reperageId);
      const { id } = await needs.createListing(listing, context);
      await setReperageOf(context, id, reperageId);
      await addPerson(context, reperage, listing.memberId);
      return readReperage(context.db, reperageId);
    },

    takeBack: async ({ reperageId, listingId }, context) => {
      const { db } = context;
      const listing = found<{ id: string; version: number }>(
        await db('listing').where({ id: listingId, reperage_id: reperageId }).first('id', 'version'),
      );
      await needs.withdrawListing(listing, context);
      await setReperageOf(context, listingId, null);
      return readReperage(db, reperageId);
    },

    print: async ({ reperageId, paper }, { db }) => print.paper((await paperOf(db, reperageId, paper)).html),

    savePdf: async ({ reperageId, paper }, { db }) => {
      const { html, name, hasFooter } = await paperOf(db, reperageId, paper);
      return { isSaved: await print.save(await print.pdf(html, { hasFooter }), name) };
    },
  } satisfies Handlers<typeof reperageContract>;
}
