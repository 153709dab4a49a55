import { describe, expect, test } from 'vitest';
import { attestationNumber } from '../../domain/attestation/attestation';
import { readContent } from '../../domain/attestation/content';
import { firstTemplate } from '../../domain/bilan/first-template';
import { interviewSteps, missingPrompts, promptFor } from '../../domain/bilan/interview';
import { suits } from '../../domain/bilan/question';
import { PhoneNumber } from '../../domain/french/phone';
import { Id, newId } from '../../domain/id';
import { FirstStatus, NewListing, statusChoices } from '../../domain/listing/listing';
import { Agreement, agreementProblems, participantsProblem } from '../../domain/mediation/mediation';
import { Signature } from '../../domain/mediation/signature';
import { memberDetailsOn } from '../../domain/member/member';
import { toInstant } from '../../domain/time/instant';
import { dayOf, daysBetween, defaultZone } from '../../domain/time/time';
import { notesColumns } from '../mediation/mediation.repository';
import type { Row, Rows, Table } from './recorder';
import { sampleRows } from './sample-rows';

const owner = { id: newId(0), name: 'Claire' };
const text = (row: Row | undefined, column: string) => row?.[column] as string;
const of = (rows: Row[], column: string, value: unknown) => rows.filter((row) => row[column] === value);
const one = (rows: Row[], column: string, value: unknown): Row => {
  const [row] = of(rows, column, value);
  if (!row) throw new Error(`no row where ${column} is ${value}`);
  return row;
};

describe('the sample network', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const rows = sampleRows(owner, now);
  const count = (table: Table, column?: string, value?: string) =>
    column ? of(rows[table], column, value).length : rows[table].length;

  test('is the same each time for the same day, and another one on another day', () => {
    expect(sampleRows(owner, now)).toEqual(rows);
    expect(sampleRows(owner, new Date('2026-11-24T09:00:00Z'))).not.toEqual(rows);
  });

  test('gives every row an id of its own, of the usual form', () => {
    const ids = Object.values(rows).flatMap((table) => table.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) Id.parse(id);
  });

  test('has the size of a real network', () => {
    expect(count('member')).toBe(60);
    expect(count('site')).toBe(3);
    expect(count('listing')).toBeGreaterThanOrEqual(90);
    expect(count('listing')).toBeLessThanOrEqual(180);
    expect(count('exchange', 'status', 'finished')).toBeGreaterThan(20);
    expect(count('exchange', 'status', 'ongoing')).toBeGreaterThan(8);
    expect(count('exchange', 'status', 'interrupted')).toBe(1);
  });

  test('says of its listings where, with how many, and what is still to be made clear', () => {
    const placed = rows.listing.filter(({ place }) => place !== 'any');
    expect(placed.length / count('listing')).toBeGreaterThan(0.55);
    expect(new Set(placed.map(({ place }) => place)).size).toBe(3);
    const forGroups = of(rows.listing, 'kind', 'offer').filter(({ group_size }) => Number(group_size) >= 3);
    expect(forGroups.length).toBeGreaterThanOrEqual(12);
    for (const { group_size } of forGroups) expect(group_size).toBeLessThanOrEqual(8);
    expect([2, 3]).toContain(count('listing', 'status', 'to-clarify'));
  });

  test('holds a séance de repérage every six weeks in each site, where most offers and requests are heard', () => {
    expect(count('reperage', 'status', 'planned')).toBe(2);
    for (const site of rows.site) {
      const days = of(of(rows.reperage, 'site_id', site.id), 'status', 'held').map((row) =>
        dayOf(text(row, 'starts_at')),
      );
      expect(days.length).toBeGreaterThan(15);
      for (const [rank, day] of days.slice(1).entries())
        expect([35, 42, 49]).toContain(daysBetween(days[rank] ?? '', day)); // a public holiday moves one by a week
    }
    const heard = rows.listing.filter(({ reperage_id }) => reperage_id !== null);
    expect(heard.length).toBeGreaterThan(count('listing') / 2);
    for (const listing of heard) {
      const seance = one(rows.reperage, 'id', listing.reperage_id);
      expect(text(seance, 'starts_at') < text(listing, 'created_at')).toBe(true);
      expect(text(listing, 'created_at') < text(seance, 'ends_at')).toBe(true);
      const there = of(rows.reperage_attendance, 'reperage_id', seance.id);
      expect(there.map(({ member_id }) => member_id)).toContain(listing.member_id);
    }
  });

  test.each([
    ['match', 'status', ['proposed', 'refused', 'accepted']],
    ['mediation', 'status', ['to-plan', 'planned', 'agreed', 'postponed', 'no-agreement']],
    ['attendance', 'state', ['upcoming', 'honoured', 'excused', 'unexcused', 'cancelled']],
    ['exchange_session', 'status', ['planned', 'held', 'cancelled']],
    ['bilan', 'status', ['planned', 'draft', 'locked']],
    [
      'listing',
      'status',
      ['to-clarify', 'available', 'in-mediation', 'in-exchange', 'satisfied', 'paused', 'withdrawn'],
    ],
    ['listing', 'kind', ['offer', 'request']],
    ['agreement_signature', 'way', ['drawn', 'typed', 'paper']],
  ] as const)('shows each %s.%s', (table, column, values) => {
    for (const value of values) expect([value, count(table, column, value) > 0]).toEqual([value, true]);
  });
});

describe.each([
  ['a Monday morning', '2026-11-23T09:00:00Z'],
  ['a Saturday evening', '2026-11-21T20:30:00Z'],
  ['29 February', '2028-02-29T10:00:00Z'],
  ['the night the clocks go forward', '2027-03-28T00:59:59Z'],
  ['the night the clocks go back', '2026-10-25T00:30:00Z'],
  ['New Year’s Day', '2027-01-01T08:00:00Z'],
  ['a year whose last minute is not over in Paris', '2026-12-31T22:59:00Z'],
  ['a public holiday', '2027-07-14T16:45:00Z'],
])('the rules hold on %s', (_name, instant) => {
  const now = toInstant(new Date(instant));
  const today = dayOf(now);
  const rows: Rows = sampleRows(owner, new Date(instant));
  const { member, listing, match, mediation, exchange, bilan } = rows;
  const sessionsOf = (exchangeId: string) => of(rows.exchange_session, 'exchange_id', exchangeId);

  test('nothing is written in the future, nor changed before it was written', () => {
    for (const row of Object.values(rows).flat()) {
      expect(row.created_at <= row.updated_at && row.updated_at <= now, JSON.stringify(row)).toBe(true);
      for (const column of ['decided_at', 'concluded_at', 'locked_at', 'ended_at', 'archived_at'])
        if (row[column]) expect(text(row, column) <= now, column).toBe(true);
      for (const column of ['notice_given_on', 'charter_signed_on', 'last_contact_on', 'issued_on'])
        if (row[column]) expect(text(row, column) <= today, column).toBe(true);
    }
  });

  test('each member would pass the form, and was seen since she joined', () => {
    for (const row of member) {
      const birth = text(row, 'birth_day') ?? String(row.birth_year);
      const details = memberDetailsOn(today).safeParse({
        siteId: row.site_id,
        civility: row.civility,
        firstName: row.first_name,
        lastName: row.last_name,
        usedName: row.used_name,
        birth,
        phone: row.phone,
        email: row.email,
        address: row.address,
        postcode: row.postcode,
        commune: row.commune,
        communeCode: row.commune_code,
        situation: row.situation,
        arrival: row.arrival,
        referrerId: row.referrer_id,
        mobility: row.mobility,
        availability: row.availability,
        readingEase: row.reading_ease,
        noticeGivenOn: row.notice_given_on,
        charterSignedOn: row.charter_signed_on,
        notes: row.notes,
      });
      expect(details.error, JSON.stringify(row)).toBeUndefined();
      expect(PhoneNumber.parse(row.phone)).toBe(row.phone);
      expect(text(row, 'last_contact_on') >= text(row, 'notice_given_on')).toBe(true);
      expect((row.arrival === 'prescripteur') === (row.referrer_id !== null)).toBe(true);
    }
  });

  test('each listing would pass the form, with no word of money or goods, after its member joined', () => {
    for (const row of listing) {
      const words = NewListing.safeParse({
        memberId: row.member_id,
        kind: row.kind,
        status: FirstStatus.safeParse(row.status).data,
        themeId: row.theme_id,
        title: row.title,
        details: row.details,
        goal: row.goal,
        level: row.level,
        availability: row.availability,
        place: row.place,
        groupSize: row.group_size,
        validUntil: row.valid_until,
      });
      expect(words.error, text(row, 'title')).toBeUndefined();
      expect(row.created_at >= one(member, 'id', row.member_id).created_at, text(row, 'title')).toBe(true);
    }
  });

  test('a listing is where its stories have left it', () => {
    const engagedIn = (participants: Table, owners: Row[], column: string, statuses: string[]) =>
      new Set(
        owners
          .filter((row) => statuses.includes(text(row, 'status')))
          .flatMap(({ id }) => of(rows[participants], column, id).map((row) => row.listing_id)),
      );
    const inMediation = engagedIn('mediation_participant', mediation, 'mediation_id', [
      'to-plan',
      'planned',
      'postponed',
    ]);
    const inExchange = engagedIn('exchange_participant', exchange, 'exchange_id', ['ongoing']);
    const finished = engagedIn('exchange_participant', exchange, 'exchange_id', ['finished']);
    for (const row of listing) {
      expect(row.status === 'in-mediation', text(row, 'title')).toBe(inMediation.has(row.id));
      expect(row.status === 'in-exchange', text(row, 'title')).toBe(inExchange.has(row.id));
      expect(row.status === 'satisfied', text(row, 'title')).toBe(row.kind === 'request' && finished.has(row.id));
    }
    expect([...inMediation].filter((id) => inExchange.has(id))).toEqual([]);
  });

  test('the history of a listing leads from its recording to where it stands, one step from the other', () => {
    const next: Record<string, readonly unknown[]> = {
      'to-clarify': statusChoices['to-clarify'],
      available: [...statusChoices.available, 'in-mediation'],
      'in-mediation': ['in-exchange', 'available'],
      'in-exchange': ['available', 'satisfied'],
    };
    for (const row of listing) {
      const history = of(rows.listing_status_change, 'listing_id', row.id);
      expect(history[0]).toMatchObject({ from_status: null, created_at: row.created_at, reason: '' });
      for (const [rank, change] of history.slice(1).entries()) {
        const before = history[rank] as Row;
        expect(change.from_status).toBe(before.to_status);
        expect(next[String(change.from_status)], text(row, 'title')).toContain(change.to_status);
        expect(change.created_at > before.created_at, text(row, 'title')).toBe(true);
        expect(change.reason).not.toBe('');
      }
      const last = history.at(-1) as Row;
      expect(row).toMatchObject({ status: last.to_status, updated_at: last.created_at, version: history.length });
    }
  });

  test('a rapprochement joins an offer and a request of one theme, recorded before it', () => {
    for (const row of match) {
      const [offer, request] = [one(listing, 'id', row.offer_id), one(listing, 'id', row.request_id)];
      expect([offer.kind, request.kind]).toEqual(['offer', 'request']);
      expect(offer.theme_id, text(offer, 'title')).toBe(request.theme_id);
      expect(offer.member_id).not.toBe(request.member_id);
      for (const { created_at } of [offer, request]) expect(created_at <= row.created_at).toBe(true);
      expect(row.status === 'refused').toBe(row.refusal_reason !== '');
    }
  });

  test('an agreement would be accepted, after its rapprochement', () => {
    for (const row of of(mediation, 'status', 'agreed')) {
      const notes = Object.fromEntries(Object.entries(notesColumns).map(([name, column]) => [name, row[column] ?? '']));
      const agreement = Agreement.parse(notes);
      expect(agreementProblems(agreement, text(row, 'starts_at'), defaultZone), agreement.offered).toEqual({});
      const participants = of(rows.mediation_participant, 'mediation_id', row.id);
      expect(
        participantsProblem(
          participants.map((it) => ({ memberId: text(it, 'member_id'), side: it.side as 'offerer' | 'requester' })),
        ),
      ).toBeNull();
      expect(row.created_at < text(row, 'starts_at')).toBe(true);
      expect(agreement.method && agreement.learntHow && agreement.keys && agreement.material).not.toBe('');
    }
  });

  test('a signature is of one who takes part, in the agreement as it stands, once it is concluded', () => {
    for (const row of rows.agreement_signature) {
      const agreement = one(mediation, 'id', row.mediation_id);
      expect(agreement.status).toBe('agreed');
      expect(row.signed_version).toBe(agreement.version);
      expect(row.created_at >= text(agreement, 'concluded_at')).toBe(true);
      const participants = of(rows.mediation_participant, 'mediation_id', agreement.id).map((it) => it.member_id);
      if (row.member_id !== null) expect(participants).toContain(row.member_id);
      const strokes = row.strokes && JSON.parse(text(row, 'strokes'));
      expect(Signature.safeParse({ way: row.way, strokes, name: row.typed_name }).error).toBeUndefined();
    }
  });

  test('each agreement, and no other meeting, has its exchange', () => {
    expect(exchange.map((row) => row.mediation_id)).toEqual(of(mediation, 'status', 'agreed').map(({ id }) => id));
  });

  test('attendance is known of what is past only, and the session says the same', () => {
    for (const session of rows.exchange_session) {
      const states = of(rows.attendance, 'session_id', session.id).map((row) => row.state);
      expect(states).toHaveLength(2);
      if (session.status === 'held') expect(text(session, 'ends_at') <= now).toBe(true);
      expect(states.includes('upcoming')).toBe(session.status === 'planned');
      expect(states.includes('cancelled')).toBe(session.status === 'cancelled');
    }
  });

  test('the bilan comes after the last session, and ends the exchange', () => {
    for (const row of exchange) {
      const final = one(bilan, 'exchange_id', row.id);
      const met = sessionsOf(row.id).filter(({ status }) => status !== 'cancelled');
      for (const session of met) expect(text(session, 'ends_at') <= text(final, 'scheduled_at')).toBe(true);
      expect(row.status === 'finished').toBe(final.status === 'locked');
      if (row.status !== 'ongoing') expect(of(met, 'status', 'planned')).toEqual([]);
      if (final.status !== 'planned') expect(text(final, 'scheduled_at') <= now).toBe(true);
    }
  });

  test('every answer of a bilan suits its question, and a locked bilan lacks none', () => {
    for (const row of bilan) {
      const participants = of(rows.exchange_participant, 'exchange_id', row.exchange_id).map((it) => {
        const { first_name } = one(member, 'id', it.member_id);
        const name = String(first_name);
        return {
          memberId: text(it, 'member_id'),
          firstName: name,
          name,
          side: it.side as 'offerer' | 'requester',
        };
      });
      const steps = interviewSteps(firstTemplate, participants);
      const answers = of(rows.bilan_answer, 'bilan_id', row.id).map((it) => ({
        respondent: text(it, 'respondent'),
        question: text(it, 'question'),
        value: JSON.parse(text(it, 'value')),
      }));
      for (const answer of answers) {
        const prompt = promptFor(steps, answer);
        expect(prompt && suits(prompt.question, answer.value), JSON.stringify(answer)).toBe(true);
      }
      if (row.status === 'locked') {
        expect(missingPrompts(steps, answers)).toEqual([]);
        expect(answers.length).toBeGreaterThan(12);
      }
      if (row.step) expect(steps.map(({ key }) => key)).toContain(row.step);
    }
  });

  test('the register follows on by year, and attests what was done', () => {
    const next = new Map<unknown, number>();
    for (const row of rows.attestation) {
      const sequence = (next.get(row.year) ?? 0) + 1;
      next.set(row.year, sequence);
      expect(row.sequence).toBe(sequence);
      const content = readContent(text(row, 'content'));
      expect(content.number).toBe(attestationNumber(Number(row.year), sequence));
      expect(JSON.stringify(content.lines.at(-1))).toMatch(/séance/);
      const attested = one(exchange, 'id', row.exchange_id);
      expect(text(row, 'created_at') > text(attested, 'ended_at')).toBe(true);
      const sides = of(of(rows.exchange_participant, 'exchange_id', attested.id), 'member_id', row.member_id);
      expect(row.kind).toBe(sides[0]?.side === 'offerer' ? 'transmission' : 'acquisition');
      expect(Boolean(row.cancelled_at)).toBe(row.cancellation_reason !== '');
    }
    expect(rows.attestation.length).toBeGreaterThan(8);
  });
});
