import { impossible, invalid, refuseAny } from '../../domain/errors';
import type { AgreedExchange } from '../../domain/exchange/exchange';
import {
  agreementProblems,
  type MediationStatus,
  participantsProblem,
  plannedSessions,
} from '../../domain/mediation/mediation';
import { toInstant } from '../../domain/time/instant';
import { dayOf, instantAt } from '../../domain/time/time';
import type { mediationContract } from '../../ipc/mediation.contract';
import { created, found, type Stamp, touched, updateVersion } from '../database/rows';
import type { Handlers } from '../ipc/handlers';
import type { MoveListings } from '../lending';
import type { Printer } from '../printing/printer';
import { agreementPaper } from './agreement-paper';
import { findConflicts } from './conflict.queries';
import { listOpenMediations, readAgreement, readMediation } from './mediation.queries';
import { findMediationOf, listParticipants, notesRow, readOpenMediation, readSetPairs } from './mediation.repository';
import { openMeeting, readAvailable } from './open-meeting';
import { signatureService } from './signature.service';

/** What the exchange feature lends to this one (main/services.ts). */
export type StartExchange = (stamp: Stamp, agreed: AgreedExchange) => Promise<string>;

const setMatches = (stamp: Stamp, listings: readonly string[], change: { status: string; refusal_reason: string }) =>
  stamp
    .db('match')
    .whereIn('offer_id', listings)
    .whereIn('request_id', listings)
    .update({ ...change, decided_at: toInstant(stamp.now), ...touched(stamp) });

export type MediationNeeds = {
  startExchange: StartExchange;
  moveListings: MoveListings;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
};

export const mediationService = ({ startExchange, moveListings, print }: MediationNeeds) =>
  ({
    open: async ({ matchId }, context) => {
      const { db } = context;
      const match = found(await db('match').where({ id: matchId }).first());
      if (match.status === 'refused')
        throw impossible('Ce rapprochement a été écarté. Choisissez-en un autre dans la moulinette.');
      if (match.status === 'accepted') {
        const id = await findMediationOf(db, match.offer_id, match.request_id);
        if (id) return { id };
      }
      const listings = await readAvailable(db, [{ offerId: match.offer_id, requestId: match.request_id }]);
      await updateVersion(context, 'match', match, { status: 'accepted', decided_at: toInstant(context.now) });
      return { id: await openMeeting(context, listings, moveListings) };
    },

    openSet: async ({ setId }, context) => {
      const { db } = context;
      const set = found<{ id: string; version: number; kind: string; status: string }>(
        await db('match_set').where({ id: setId }).first(),
      );
      const pairs = await readSetPairs(db, setId);
      if (set.status === 'accepted')
        return { ids: [...new Set(pairs.flatMap(({ mediationId }) => mediationId ?? []))] };
      if (set.status !== 'proposed')
        throw impossible(
          'Cette proposition n’attend plus de réponse : rouvrez la moulinette pour la voir telle qu’elle est.',
        );
      await updateVersion(context, 'match_set', set, { status: 'accepted', decided_at: toInstant(context.now) });
      const ids: string[] = [];
      for (const meeting of set.kind === 'group' ? [pairs] : pairs.map((pair) => [pair])) {
        const listings = await readAvailable(db, meeting);
        const id = await openMeeting(context, listings, moveListings);
        ids.push(id);
        for (const { id: pairId, offerId, requestId, score, reasons } of meeting) {
          await db('match_set_pair')
            .where({ id: pairId })
            .update({ mediation_id: id, ...touched(context) });
          await db('match').insert({
            ...created(context),
            offer_id: offerId,
            request_id: requestId,
            status: 'accepted',
            score,
            reasons,
            decided_at: toInstant(context.now),
          });
        }
      }
      return { ids };
    },

    read: ({ id }, { db }) => readMediation(db, id),

    plan: async ({ id, version, day, time, mediatorId }, context) => {
      const { timeZone } = await readOpenMediation(context.db, id);
      const mediator = await context.db('account').where({ id: mediatorId, disabled_at: null }).first('id');
      if (!mediator) throw invalid('mediatorId', 'Choisissez la personne qui mène la rencontre.');
      await updateVersion(
        context,
        'mediation',
        { id, version },
        {
          status: 'planned' satisfies MediationStatus,
          starts_at: instantAt(day, time, timeZone),
          mediator_id: mediatorId,
        },
      );
      return readMediation(context.db, id);
    },

    save: async ({ id, version, notes }, context) => {
      await readOpenMediation(context.db, id);
      await updateVersion(context, 'mediation', { id, version }, notesRow(notes));
      return { version: version + 1, savedAt: toInstant(context.now) };
    },

    conclude: async ({ id, version, ...agreement }, context) => {
      const { db, now } = context;
      const mediation = await readOpenMediation(db, id);
      const participants = await listParticipants(db, id);
      const problem = participantsProblem(participants);
      if (problem) throw impossible(problem);
      const meetingAt = mediation.startsAt ?? toInstant(now);
      refuseAny(agreementProblems(agreement, meetingAt, mediation.timeZone));
      await updateVersion(
        context,
        'mediation',
        { id, version },
        {
          ...notesRow(agreement),
          status: 'agreed' satisfies MediationStatus,
          starts_at: meetingAt,
          outcome_reason: '',
          resume_on: null,
          concluded_at: toInstant(now),
        },
      );
      const { title } = await readMediation(db, id);
      await startExchange(context, {
        mediationId: id,
        siteId: mediation.siteId,
        themeId: mediation.themeId,
        title,
        participants,
        sessions: plannedSessions(agreement, mediation.timeZone),
        place: agreement.place,
        bilanAt: instantAt(agreement.bilanDay, agreement.bilanTime, mediation.timeZone),
      });
      await moveListings(
        context,
        participants.map(({ listingId }) => listingId),
        'in-exchange',
        'Accord à la mise en relation',
      );
      return readMediation(db, id);
    },

    postpone: async ({ id, version, ...postponement }, context) => {
      const { timeZone } = await readOpenMediation(context.db, id);
      if (postponement.resumeOn <= dayOf(toInstant(context.now), timeZone))
        throw invalid('resumeOn', 'Choisissez un jour à venir, par exemple dans trois mois.');
      const status = 'postponed' satisfies MediationStatus;
      await updateVersion(context, 'mediation', { id, version }, { status, ...notesRow(postponement) });
      return readMediation(context.db, id);
    },

    closeWithoutAgreement: async ({ id, version, outcomeReason }, context) => {
      const { db, now } = context;
      await readOpenMediation(db, id);
      const outcome = { status: 'no-agreement' satisfies MediationStatus, concluded_at: toInstant(now) };
      await updateVersion(context, 'mediation', { id, version }, { ...outcome, ...notesRow({ outcomeReason }) });
      const listings = (await listParticipants(db, id)).map(({ listingId }) => listingId);
      await moveListings(context, listings, 'available', `Mise en relation sans accord : ${outcomeReason}`);
      await setMatches(context, listings, { status: 'refused', refusal_reason: outcomeReason });
      return readMediation(db, id);
    },

    reopen: async ({ id, version }, context) => {
      const { db } = context;
      const { status, startsAt } = await readMediation(db, id);
      if (status === 'no-agreement') {
        const listings = (await listParticipants(db, id)).map(({ listingId }) => listingId);
        const free = await db('listing').whereIn('id', listings).where({ status: 'available' }).pluck('id');
        if (free.length < listings.length)
          throw impossible('Une des annonces est engagée ailleurs depuis : passez par la moulinette.');
        await moveListings(context, listings, 'in-mediation', 'Mise en relation reprise');
        await setMatches(context, listings, { status: 'accepted', refusal_reason: '' });
      } else if (status !== 'postponed') throw impossible('Cette mise en relation n’est pas à reprendre.');
      const reopened: MediationStatus = startsAt ? 'planned' : 'to-plan';
      await updateVersion(context, 'mediation', { id, version }, { status: reopened, concluded_at: null });
      return readMediation(db, id);
    },

    ...signatureService,

    printAgreement: async ({ id }, { db }) => print.paper(agreementPaper(await readAgreement(db, id))),

    saveAgreement: async ({ id }, { db }) => {
      const agreement = await readAgreement(db, id);
      const pdf = await print.pdf(agreementPaper(agreement));
      return { isSaved: await print.save(pdf, `Accord – ${agreement.mediation.title}.pdf`) };
    },

    listOpen: ({ siteId }, { db }) => listOpenMediations(db, siteId),

    conflicts: ({ id, engagements }, { db }) => findConflicts(db, id, engagements),
  }) satisfies Handlers<typeof mediationContract>;
