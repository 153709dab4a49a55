import { toInstant } from '../../domain/time/instant';
import { dayOf, defaultZone } from '../../domain/time/time';
import type { homeContract } from '../../ipc/home.contract';
import type { Handlers } from '../ipc/handlers';
import {
  countsOf,
  expiringListings,
  keptDrafts,
  ongoingExchanges,
  openMediations,
  unmetRequests,
  unseenMembers,
  type View,
  waitingProposals,
} from './home.queries';

export const homeService = {
  read: async ({ siteId }, { db, account, now }) => {
    const instant = toInstant(now);
    const site = siteId ? await db('site').where({ id: siteId }).first('time_zone') : undefined;
    const today = dayOf(instant, site?.time_zone ?? defaultZone);
    const view: View = { db, siteId, now: instant, today };
    const exchanges = await ongoingExchanges(view);
    const mediations = await openMediations(view);
    return {
      today,
      due: [
        ...exchanges.due,
        ...mediations.due,
        ...(await waitingProposals(view)),
        ...(await expiringListings(view)),
        ...(await unseenMembers(view)),
        ...(await keptDrafts(view, account.id)),
      ],
      appointments: [...exchanges.appointments, ...mediations.appointments].sort((one, other) =>
        one.startsAt < other.startsAt ? -1 : 1,
      ),
      unmet: await unmetRequests(view),
      ...(await countsOf(view)),
    };
  },
} satisfies Handlers<typeof homeContract>;
