import { impossible } from '../../domain/errors';
import { isOpen, type MediationStatus, type MeetingNotes, type Side } from '../../domain/mediation/mediation';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found, type Stamp } from '../database/rows';

export type Participant = { memberId: string; side: Side; listingId: string };

export const notesColumns = {
  offered: 'offered',
  asked: 'asked',
  goal: 'goal',
  level: 'level',
  learntHow: 'learnt_how',
  method: 'method',
  place: 'place',
  firstSessionDay: 'first_session_day',
  firstSessionTime: 'first_session_time',
  frequency: 'frequency',
  sessionCount: 'session_count',
  sessionMinutes: 'session_minutes',
  material: 'material',
  keys: 'keys',
  projects: 'projects',
  conditions: 'conditions',
  bilanDay: 'bilan_day',
  bilanTime: 'bilan_time',
  outcomeReason: 'outcome_reason',
  resumeOn: 'resume_on',
} as const satisfies Record<keyof MeetingNotes, string>;

export const notesRow = (notes: Partial<MeetingNotes>) =>
  Object.fromEntries(
    Object.entries(notes).map(([name, value]) => [notesColumns[name as keyof typeof notesColumns], value]),
  );

export type ListingForMeeting = {
  id: string;
  memberId: string;
  memberName: string;
  siteId: string;
  place: string;
  themeId: string;
  title: string;
  details: string;
  goal: string;
  level: string;
  status: string;
};

export const readListing = async (db: Base, id: string): Promise<ListingForMeeting> =>
  found(
    await db('listing')
      .join('member', 'member.id', 'listing.member_id')
      .join('site', 'site.id', 'member.site_id')
      .where('listing.id', id)
      .first({
        id: 'listing.id',
        memberId: 'member.id',
        memberName: memberName(db),
        siteId: 'site.id',
        place: 'site.name',
        themeId: 'listing.theme_id',
        title: 'listing.title',
        details: 'listing.details',
        goal: 'listing.goal',
        level: 'listing.level',
        status: 'listing.status',
      }),
  );

type SetPair = {
  id: string;
  offerId: string;
  requestId: string;
  score: number;
  reasons: string;
  mediationId: string | null;
};

/** The pairs of a group or a loop, in their order. */
export const readSetPairs = (db: Base, setId: string): Promise<SetPair[]> =>
  db('match_set_pair').where({ set_id: setId }).orderBy('position').select({
    id: 'id',
    offerId: 'offer_id',
    requestId: 'request_id',
    score: 'score',
    reasons: 'reasons',
    mediationId: 'mediation_id',
  });

/** The mediation that a pair of listings has already led to, the last one first. */
export async function findMediationOf(db: Base, offerId: string, requestId: string): Promise<string | undefined> {
  const row = await db('mediation_participant as offer')
    .join('mediation_participant as request', 'request.mediation_id', 'offer.mediation_id')
    .where({ 'offer.listing_id': offerId, 'request.listing_id': requestId })
    .orderBy('offer.created_at', 'desc')
    .first({ id: 'offer.mediation_id' });
  return row?.id;
}

/** @returns the id of the new mediation */
export async function insertMediation(
  stamp: Stamp,
  mediation: { siteId: string; themeId: string; notes: Partial<MeetingNotes> },
  participants: readonly Participant[],
): Promise<string> {
  const row = {
    ...created(stamp),
    site_id: mediation.siteId,
    theme_id: mediation.themeId,
    mediator_id: stamp.account?.id ?? null,
    status: 'to-plan' satisfies MediationStatus,
    ...notesRow(mediation.notes),
  };
  await stamp.db('mediation').insert(row);
  await stamp.db('mediation_participant').insert(
    participants.map(({ memberId, side, listingId }) => ({
      ...created(stamp),
      mediation_id: row.id,
      member_id: memberId,
      side,
      listing_id: listingId,
    })),
  );
  return row.id;
}

export type OpenMediation = {
  siteId: string;
  themeId: string;
  status: MediationStatus;
  startsAt: string | null;
  timeZone: string;
};

/** A mediation that may still be written. @throws Refusal once it has come to its end */
export async function readOpenMediation(db: Base, id: string): Promise<OpenMediation> {
  const mediation: OpenMediation = found(
    await db('mediation').join('site', 'site.id', 'mediation.site_id').where('mediation.id', id).first({
      siteId: 'mediation.site_id',
      themeId: 'mediation.theme_id',
      status: 'mediation.status',
      startsAt: 'mediation.starts_at',
      timeZone: 'site.time_zone',
    }),
  );
  if (!isOpen(mediation.status))
    throw impossible('Cette mise en relation est terminée : elle se lit, et ne se modifie plus.');
  return mediation;
}

export const listParticipants = (db: Base, mediationId: string): Promise<Participant[]> =>
  db('mediation_participant')
    .where({ mediation_id: mediationId })
    .orderBy('id')
    .select({ memberId: 'member_id', side: 'side', listingId: 'listing_id' });
