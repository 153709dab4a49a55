import { groupsOf } from '../../domain/home/due';
import { toInstant } from '../../domain/time/instant';
import { dayOf, defaultZone } from '../../domain/time/time';
import type { homeContract } from '../../ipc/home.contract';
import type { Context, Handlers } from '../ipc/handlers';
import { agenda } from './agenda.queries';
import { bilansToFollow } from './bilans.queries';
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

async function viewFrom(siteId: string | null, { db, now }: Pick<Context, 'db' | 'now'>): Promise<View> {
  const instant = toInstant(now);
  const site = siteId ? await db('site').where({ id: siteId }).first('time_zone') : undefined;
  return { db, siteId, now: instant, today: dayOf(instant, site?.time_zone ?? defaultZone) };
}

export const homeService = {
  read: async ({ siteId, isWhole }, context) => {
    const view = await viewFrom(siteId, context);
    return {
      today: view.today,
      due: await dueGroups(view, context.account.id, isWhole),
      agenda: await agenda(view, isWhole),
      unmet: await unmetRequests(view),
      ...(await beginningOf(view)),
    };
  },
  bilans: async ({ siteId }, context) => bilansToFollow(await viewFrom(siteId, context)),
} satisfies Handlers<typeof homeContract>;
