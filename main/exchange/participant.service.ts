import { impossible } from '../../domain/errors';
import { avoidanceProblem, isPresent, lastOneProblem, mayLeave, roomProblem } from '../../domain/exchange/participants';
import { quoted } from '../../domain/french/format';
import type { Kind, Status } from '../../domain/listing/listing';
import { toInstant } from '../../domain/time/instant';
import type { exchangeContract } from '../../ipc/exchange.contract';
import { memberName } from '../database/member-name';
import { found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { MoveListings } from '../lending';
import { readExchange } from './exchange.queries';
import { readOngoing } from './exchange.repository';
import { listJoinable } from './joinable.queries';
import {
  deleteParticipant,
  expectFromNow,
  expectNoMore,
  hasLived,
  insertParticipant,
  listAvoided,
  listParticipants,
  type Participant,
  servesElsewhere,
  setLeaving,
} from './participant.repository';

type Newcomer = { memberId: string; name: string; kind: Kind; status: Status };
type Intention = 'joinable' | 'join' | 'cancelJoining' | 'leave' | 'cancelLeaving';

async function find({ db }: Context, exchangeId: string, memberId: string) {
  const all = await listParticipants(db, exchangeId);
  const others = all.filter((one) => one.memberId !== memberId && isPresent(one));
  return { one: found(all.find((one) => one.memberId === memberId)), others };
}

/** Refuses one more person where there is no room, or where somebody had better not meet her. */
async function refuseCrowd(
  { db }: Context,
  newcomer: Pick<Participant, 'memberId' | 'name' | 'side'>,
  others: Participant[],
) {
  const { memberId, name, side } = newcomer;
  const sizes = others.flatMap((one) => (one.side === 'offerer' ? [one.groupSize] : []));
  const learners = others.filter((one) => one.side === 'requester').length;
  const avoided = await listAvoided(
    db,
    memberId,
    others.map((one) => one.memberId),
  );
  const problem = (side === 'requester' ? roomProblem(sizes, learners) : null) ?? avoidanceProblem(name, avoided);
  if (problem) throw impossible(problem);
}

/** Who joins an exchange that has begun, and who leaves it before its end. */
export const participantService = ({ moveListings }: { moveListings: MoveListings }) =>
  ({
    joinable: (query, { db }) => listJoinable(db, query),

    join: async ({ exchangeId, listingId }, context) => {
      const { db } = context;
      const { title } = await readOngoing(db, exchangeId);
      const { kind, status, ...person } = found<Newcomer>(
        await db('listing')
          .join('member', 'member.id', 'listing.member_id')
          .where('listing.id', listingId)
          .first({ memberId: 'member.id', name: memberName(db), kind: 'listing.kind', status: 'listing.status' }),
      );
      if (status !== 'available') throw impossible('Cette annonce n’est plus libre : choisissez-en une autre.');
      const all = await listParticipants(db, exchangeId);
      if (all.some(({ memberId }) => memberId === person.memberId))
        throw impossible(`${person.name} est déjà de cet échange.`);
      const side = kind === 'offer' ? 'offerer' : 'requester';
      await refuseCrowd(context, { ...person, side }, all.filter(isPresent));
      await insertParticipant(context, { exchangeId, memberId: person.memberId, side, listingId });
      await expectFromNow(context, exchangeId, person.memberId);
      await moveListings(context, [listingId], 'in-exchange', `Rejoint l’échange ${quoted(title)}`);
      return readExchange(db, exchangeId);
    },

    cancelJoining: async ({ exchangeId, memberId }, context) => {
      const { db } = context;
      const { title } = await readOngoing(db, exchangeId);
      const { one } = await find(context, exchangeId, memberId);
      if (one.joinedAt === null) throw impossible(`${one.name} est de cet échange depuis le premier jour.`);
      if (await hasLived(db, exchangeId, memberId))
        throw impossible(`${one.name} a déjà pris part à cet échange : notez plutôt son départ.`);
      await deleteParticipant(context, exchangeId, one);
      await moveListings(context, [one.listingId], 'available', `Ne rejoint plus l’échange ${quoted(title)}`);
      return readExchange(db, exchangeId);
    },

    leave: async ({ exchangeId, memberId, reason, listing }, context) => {
      const { db, now } = context;
      const { title } = await readOngoing(db, exchangeId);
      const { one, others } = await find(context, exchangeId, memberId);
      if (!isPresent(one)) throw impossible(`${one.name} a déjà quitté cet échange.`);
      if (!mayLeave(one, others)) throw impossible(lastOneProblem(one.name, one.side));
      await expectNoMore(context, exchangeId, memberId);
      await setLeaving(context, one.id, { at: toInstant(now), reason });
      if (!(await servesElsewhere(db, one.listingId, exchangeId)))
        await moveListings(context, [one.listingId], listing, `Quitte l’échange ${quoted(title)} : ${reason}`);
      return readExchange(db, exchangeId);
    },

    cancelLeaving: async ({ exchangeId, memberId }, context) => {
      const { db } = context;
      const { title } = await readOngoing(db, exchangeId);
      const { one, others } = await find(context, exchangeId, memberId);
      if (isPresent(one)) throw impossible(`${one.name} n’a pas quitté cet échange.`);
      const { status } = await db('listing').where({ id: one.listingId }).first('status');
      if (status === 'in-mediation')
        throw impossible('Son annonce est engagée ailleurs depuis : passez par la moulinette.');
      await refuseCrowd(context, one, others);
      await setLeaving(context, one.id, null);
      await expectFromNow(context, exchangeId, memberId);
      await moveListings(context, [one.listingId], 'in-exchange', `Revient dans l’échange ${quoted(title)}`);
      return readExchange(db, exchangeId);
    },
  }) satisfies Pick<Handlers<typeof exchangeContract>, Intention>;
