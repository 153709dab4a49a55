import { groupsOf } from '../../domain/home/due';
import { toInstant } from '../../domain/time/instant';
import { dayOf, defaultZone } from '../../domain/time/time';
import type { homeContract } from '../../ipc/home.contract';
import type { Handlers } from '../ipc/handlers';
import { agenda } from './agenda.queries';
import {
  dueBilans,
  dueMediations,
  expiringListings,
  keptDrafts,
  missingAttendance,
  unseenMembers,
  waitingProposals,
} from './due.queries';
import { unsaidEvents } from './event.queries';
import { beginningOf, unmetRequests } from './home.queries';
import { participantsOf } from './people.queries';
import { reperagesToPlan, unsaidReperages } from './reperage.queries';
import type { View } from './view';

/** What is due, by urgency; who it is about is read only of the lines that are shown. */
async function dueGroups(view: View, accountId: string, isWhole: boolean) {
  const dues = [
    ...(await dueBilans(view)),
    ...(await missingAttendance(view)),
    ...(await dueMediations(view)),
    ...(await unsaidReperages(view)),
    ...(await reperagesToPlan(view)),
    ...(await unsaidEvents(view)),
    ...(await waitingProposals(view)),
    ...(await expiringListings(view)),
    ...(await unseenMembers(view)),
    ...(await keptDrafts(view, accountId)),
  ];
  const groups = groupsOf(dues, view.today, { isWhole });
  const owners = groups.flatMap(({ lines }) => lines).flatMap(({ owner }) => owner ?? []);
  const people = await participantsOf(view.db, owners);
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map(({ owner, ...line }) => (owner ? { ...line, people: people(owner) } : line)),
  }));
}

export const homeService = {
  read: async ({ siteId, isWhole }, { db, account, now }) => {
    const instant = toInstant(now);
    const site = siteId ? await db('site').where({ id: siteId }).first('time_zone') : undefined;
    const today = dayOf(instant, site?.time_zone ?? defaultZone);
    const view: View = { db, siteId, now: instant, today };
    return {
      today,
      due: await dueGroups(view, account.id, isWhole),
      agenda: await agenda(view, isWhole),
      unmet: await unmetRequests(view),
      ...(await beginningOf(view)),
    };
  },
} satisfies Handlers<typeof homeContract>;
