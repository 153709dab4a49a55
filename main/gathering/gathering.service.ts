import { noteProblem } from '../../domain/calendar/attendance';
import { impossible } from '../../domain/errors';
import { MemberDetails } from '../../domain/member/member';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { gatheringContract } from '../../ipc/gathering.contract';
import type { Base } from '../database/open';
import { found, touched } from '../database/rows';
import { occurrenceOf, setPresence, setVisitors } from '../event/attendance.repository';
import type { EventDate } from '../event/event-date.queries';
import { sheetPaper } from '../event/sheet-paper';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { findGathering, listGatherings, peopleAt, readGathering } from './gathering.queries';

/** What a rencontre needs of members; `services.ts` provides it. */
export type GatheringNeeds = {
  searchMembers: (db: Base, query: { text: string; siteId: string | null; limit: number }) => Promise<{ id: string }[]>;
  createMember: (details: MemberDetails, context: Context) => Promise<{ id: string }>;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
};

type Key = { eventId: string; occurrence: string };
const shown = 8;

/** A rencontre of which something may be noted now. */
async function openGathering({ db, now }: Context, key: Key): Promise<EventDate> {
  const date = await findGathering(db, key);
  const problem = noteProblem(date, toInstant(now));
  if (problem) throw impossible(problem);
  return date;
}

async function refuseGone({ db }: Context, memberId: string) {
  const { status } = found<{ status: string }>(await db('member').where({ id: memberId }).first('status'));
  if (status === 'sorti')
    throw impossible('Cette personne a quitté le réseau : rouvrez d’abord sa fiche, depuis la page Membres.');
}

export function gatheringService({ searchMembers, createMember, print }: GatheringNeeds) {
  async function sheetOf(db: Base, key: Key) {
    const gathering = await readGathering(db, key);
    const html = sheetPaper(
      {
        ...gathering,
        people: [...gathering.people, ...gathering.lastTime].map(({ name }) => name),
        proposer: '',
      },
      await readStructure(db),
    );
    return { html, name: `Émargement – ${gathering.title} ${gathering.day}.pdf` };
  }

  return {
    list: (range, { db }) => listGatherings(db, range),
    read: (key, { db }) => readGathering(db, key),

    find: async ({ text, ...key }, { db }) => {
      if (text.trim() !== '') {
        const date = await findGathering(db, key);
        const members = await searchMembers(db, { text, siteId: null, limit: shown });
        return peopleAt(
          db,
          date.occurrenceId,
          members.map(({ id }) => id),
        );
      }
      const { people, lastTime } = await readGathering(db, key);
      const { occurrenceId } = await findGathering(db, key);
      return peopleAt(
        db,
        occurrenceId,
        [...people, ...lastTime].map(({ id }) => id),
      );
    },

    markPresence: async ({ memberId, isPresent, ...key }, context) => {
      const date = await openGathering(context, key);
      if (isPresent) await refuseGone(context, memberId);
      await setPresence(context, date, memberId, isPresent ? 'honoured' : null);
      return readGathering(context.db, key);
    },

    welcome: async ({ firstName, lastName, isNoticeGiven: _given, ...key }, context) => {
      const date = await openGathering(context, key);
      const details = MemberDetails.parse({
        siteId: date.siteId,
        firstName,
        lastName,
        arrival: 'rencontre',
        noticeGivenOn: dayOf(toInstant(context.now), date.timeZone),
      });
      const { id: memberId } = await createMember(details, context);
      await setPresence(context, date, memberId, 'honoured');
      return { memberId, gathering: await readGathering(context.db, key) };
    },

    countVisitors: async ({ anonymousVisitors, ...key }, context) => {
      await setVisitors(context, await openGathering(context, key), anonymousVisitors);
      return readGathering(context.db, key);
    },

    writeNotes: async ({ notes, ...key }, context) => {
      const id = await occurrenceOf(context, await findGathering(context.db, key));
      await context
        .db('event_occurrence')
        .where({ id })
        .update({ notes, ...touched(context) });
      return readGathering(context.db, key);
    },

    printSheet: async (key, { db }) => print.paper((await sheetOf(db, key)).html),
    saveSheet: async (key, { db }) => {
      const { html, name } = await sheetOf(db, key);
      return { isSaved: await print.save(await print.pdf(html, { hasFooter: false }), name) };
    },
  } satisfies Handlers<typeof gatheringContract>;
}
