import { invalid, refuseAny } from '../../domain/errors';
import { datesAhead, type MemberDetails } from '../../domain/member/member';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { memberContract } from '../../ipc/member.contract';
import { found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { charter } from './charter';
import { findLookAlikes, listMembers, readEntry, searchMembers } from './member.queries';
import { insertMember, readMember, updateLastContact, updateMember, updateStatus } from './member.repository';
import { readMemberFile } from './member-file.queries';
import { memberSheet } from './member-sheet';
import { notice } from './notice';

async function todayAt({ db, now }: Context, siteId: string): Promise<string> {
  const site = await db('site').where({ id: siteId }).first('time_zone');
  if (!site) throw invalid('siteId', 'Choisissez le lieu où cette personne se rend.');
  return dayOf(toInstant(now), site.time_zone);
}

async function currentNotice({ db }: Context): Promise<number> {
  const [version] = await db('structure').pluck('notice_version');
  return found(version);
}

/** @returns the day, where the member goes */
async function refuseDatesAhead(context: Context, details: MemberDetails): Promise<string> {
  const today = await todayAt(context, details.siteId);
  refuseAny(datesAhead(details, today));
  return today;
}

export const memberService = (print: Pick<Printer, 'paper'>) =>
  ({
    list: (query, { db }) => listMembers(db, query),
    search: (query, { db }) => searchMembers(db, query),
    entry: ({ id }, { db }) => readEntry(db, id),
    read: ({ id }, { db }) => readMember(db, id),
    file: ({ id }, { db }) => readMemberFile(db, id),
    lookAlikes: (query, { db }) => findLookAlikes(db, query),

    create: async (details, context) => {
      const today = await refuseDatesAhead(context, details);
      const noticeVersion = await currentNotice(context);
      const id = await insertMember(context, details, { noticeVersion, lastContactOn: today });
      return readMember(context.db, id);
    },

    /** A notice given anew is the current one. */
    save: async (details, context) => {
      await refuseDatesAhead(context, details);
      const before = await readMember(context.db, details.id);
      const noticeVersion =
        details.noticeGivenOn === before.noticeGivenOn ? before.noticeVersion : await currentNotice(context);
      await updateMember(context, details, details, noticeVersion);
      return readMember(context.db, details.id);
    },

    changeStatus: async ({ status, ...version }, context) => {
      await updateStatus(context, version, status);
      return readMember(context.db, version.id);
    },

    recordContact: async ({ on, ...version }, context) => {
      const { siteId } = await readMember(context.db, version.id);
      if (on > (await todayAt(context, siteId)))
        throw invalid(
          'on',
          'Ce jour n’est pas encore venu : indiquez celui du dernier contact, par exemple 12/03/2026.',
        );
      await updateLastContact(context, version, on);
      return readMember(context.db, version.id);
    },

    printNotice: async (_, { db }) => print.paper(notice(await readStructure(db))),
    printCharter: async (_, { db }) => print.paper(charter(await readStructure(db))),
    printSheet: async ({ id }, context) => {
      const file = await readMemberFile(context.db, id);
      const today = await todayAt(context, file.member.siteId);
      await print.paper(memberSheet(file, await readStructure(context.db), today));
    },
  }) satisfies Handlers<typeof memberContract>;
