import { ReadCredential } from '../../domain/badge/credential';
import { contentOf } from '../../domain/badge/verdict';
import { dayOf } from '../../domain/time/time';
import type { Award, AwardRow, AwardState, CatalogueBadge } from '../../ipc/badge.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { matching } from '../database/search';
import { type BadgeRow, badgeColumns, badgeOf } from './badge.repository';

export async function readCatalogue(db: Base): Promise<CatalogueBadge[]> {
  type Row = BadgeRow & { holders: number };
  const rows: Row[] = await db('badge').select({
    ...badgeColumns,
    holders: db('badge_award')
      .whereNull('revoked_at')
      .where('badge_id', db.ref('badge.id'))
      .countDistinct('member_id') as never,
  });
  const byName = new Intl.Collator('fr');
  return rows
    .map(badgeOf)
    .sort((one, other) => Number(one.isRetired) - Number(other.isRetired) || byName.compare(one.name, other.name));
}

type Row = Omit<AwardRow, 'state'> & { revokedAt: string | null };

const awards = (db: Base) =>
  db('badge_award')
    .join('badge', 'badge.id', 'badge_award.badge_id')
    .join('member', 'member.id', 'badge_award.member_id');

const rowColumns = (db: Base) => ({
  id: 'badge_award.id',
  badgeId: 'badge.id',
  badgeName: 'badge.name',
  pictogram: 'badge.pictogram',
  tone: 'badge.tone',
  memberId: 'member.id',
  memberName: memberName(db),
  awardedOn: 'badge_award.awarded_on',
  validUntil: 'badge_award.valid_until',
  revokedAt: 'badge_award.revoked_at',
});

const stateOf = ({ revokedAt, validUntil }: Pick<Row, 'revokedAt' | 'validUntil'>, now: string): AwardState => {
  if (revokedAt) return 'revoked';
  return validUntil && validUntil < now ? 'expired' : 'valid';
};

export type AwardSearch = {
  text: string;
  badgeId: string | null;
  memberId: string | null;
  state: AwardState | null;
  limit: number;
};

/** The register of awards, the latest first. */
export async function searchAwards(
  db: Base,
  { text, badgeId, memberId, state, limit }: AwardSearch,
  now: string,
): Promise<{ rows: AwardRow[]; total: number }> {
  const asked = awards(db).modify(matching(db, 'member', text));
  if (badgeId) asked.where('badge.id', badgeId);
  if (memberId) asked.where('member.id', memberId);
  if (state === 'revoked') asked.whereNotNull('revoked_at');
  if (state === 'expired') asked.whereNull('revoked_at').where('valid_until', '<', now);
  if (state === 'valid')
    asked.whereNull('revoked_at').where((either) => either.whereNull('valid_until').orWhere('valid_until', '>=', now));
  const rows: Row[] = await asked
    .clone()
    .orderBy([
      { column: 'badge_award.awarded_on', order: 'desc' },
      { column: 'badge_award.id', order: 'desc' },
    ])
    .limit(limit)
    .select(rowColumns(db));
  const [count] = await asked.count({ total: '*' });
  return {
    rows: rows.map(({ revokedAt, ...row }) => ({ ...row, state: stateOf({ ...row, revokedAt }, now) })),
    total: Number(count?.total ?? 0),
  };
}

/** The badges that a member holds, the latest first: neither expired nor revoked. */
export async function badgesOf(
  db: Base,
  memberId: string,
  now: string,
): Promise<{ name: string; awardedOn: string; criteria: string }[]> {
  const rows: { credential: string; awardedOn: string }[] = await db('badge_award')
    .where({ member_id: memberId, revoked_at: null })
    .where((either) => either.whereNull('valid_until').orWhere('valid_until', '>=', now))
    .orderBy([
      { column: 'awarded_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .select({ credential: 'credential', awardedOn: 'awarded_on' });
  return rows.map(({ credential, awardedOn }) => {
    const { name, criteria } = contentOf(ReadCredential.parse(JSON.parse(credential)));
    return { name, awardedOn, criteria };
  });
}

/** One award. What it recognises is told as on its day: the structure may have reworded its badge since. */
export async function readAward(db: Base, id: string, now: string): Promise<Award> {
  const { credential, revokedAt, ...row } = found<
    Row & Omit<Award, keyof AwardRow | 'evidence'> & { credential: string }
  >(
    await awards(db)
      .leftJoin('account', 'account.id', 'badge_award.created_by')
      .where('badge_award.id', id)
      .first({
        ...rowColumns(db),
        version: 'badge_award.version',
        consentedOn: 'badge_award.consented_on',
        awardedBy: db.raw("coalesce(account.name, '')"),
        revocationReason: 'badge_award.revocation_reason',
        bilanId: 'badge_award.bilan_id',
        eventId: 'badge_award.event_id',
        credential: 'badge_award.credential',
      }),
  );
  const { name, description, criteria, evidence } = contentOf(ReadCredential.parse(JSON.parse(credential)));
  return {
    ...row,
    badgeName: name,
    description,
    criteria,
    evidence,
    revokedAt,
    state: stateOf({ ...row, revokedAt }, now),
  };
}

/** The two signed texts of an award, as they leave. */
export const readCredentials = async (db: Base, id: string): Promise<{ credential: string; light: string }> =>
  found(await db('badge_award').where({ id }).first({ credential: 'credential', light: 'light_credential' }));

export const readRevocation = async (db: Base, id: string): Promise<{ on: string; reason: string } | null> =>
  (await db('badge_award')
    .where({ id })
    .whereNotNull('revoked_at')
    .first({ on: 'revoked_at', reason: 'revocation_reason' })) ?? null;

type MemberHere = { name: string; email: string; timeZone: string };

export const readMember = async (db: Base, id: string): Promise<MemberHere> =>
  found(
    await db('member')
      .join('site', 'site.id', 'member.site_id')
      .where('member.id', id)
      .first({ name: memberName(db), email: 'member.email', timeZone: 'site.time_zone' }),
  );

/** An atelier as the evidence of a badge names it. */
export async function readWorkshop(db: Base, eventId: string): Promise<{ title: string; day: string }> {
  const { title, startsAt, timeZone } = found<{ title: string; startsAt: string; timeZone: string }>(
    await db('workshop')
      .join('calendar_event', 'calendar_event.id', 'workshop.event_id')
      .where({ event_id: eventId })
      .first({
        title: 'calendar_event.title',
        startsAt: 'calendar_event.starts_at',
        timeZone: 'calendar_event.time_zone',
      }),
  );
  return { title, day: dayOf(startsAt, timeZone) };
}

/** Whether a member proposed an atelier, or came to one of its dates. */
export async function tookPart(db: Base, eventId: string, memberId: string): Promise<boolean> {
  const proposed = await db('workshop').where({ event_id: eventId, proposer_id: memberId }).first('id');
  const came = await db('occurrence_attendance')
    .join('event_occurrence', 'event_occurrence.id', 'occurrence_attendance.occurrence_id')
    .where({ event_id: eventId, member_id: memberId, state: 'honoured' })
    .first('event_occurrence.id');
  return Boolean(proposed ?? came);
}

/** Whether a bilan is finished, and a member was of its exchange. */
export const spokeAt = async (db: Base, bilanId: string, memberId: string): Promise<boolean> =>
  Boolean(
    await db('bilan')
      .join('exchange_participant', 'exchange_participant.exchange_id', 'bilan.exchange_id')
      .where({ 'bilan.id': bilanId, member_id: memberId })
      .whereNotNull('bilan.locked_at')
      .first('bilan.id'),
  );
