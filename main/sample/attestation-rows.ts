import { type Activity, noDeeds } from '../../domain/attestation/activity';
import { attestationNumber, kindOfSide, registerYear } from '../../domain/attestation/attestation';
import { writeAttestation } from '../../domain/attestation/content';
import { firstTemplates } from '../../domain/attestation/first-templates';
import { addDays, dayOf, instantAt } from '../../domain/time/time';
import { type Calendar, nextWeekday } from './calendar';
import { papers } from './life/papers';
import type { Members } from './member-rows';
import type { Network } from './network-rows';
import type { Recorder, Rows } from './recorder';
import type { FinishedExchanges } from './story-rows';

type Surroundings = { recorder: Recorder; network: Network; members: Members; calendar: Calendar };

/** The sessions of an exchange to which a member came. */
function activityIn({ exchange_session, attendance }: Rows, exchangeId: string, memberId: string): Activity {
  const honoured = exchange_session.filter(
    (session) =>
      session.exchange_id === exchangeId &&
      attendance.some((it) => it.session_id === session.id && it.member_id === memberId && it.state === 'honoured'),
  );
  const days = honoured.map(({ starts_at }) => dayOf(String(starts_at)));
  const minutes = honoured.map((it) => (Date.parse(String(it.ends_at)) - Date.parse(String(it.starts_at))) / 60_000);
  return {
    sessions: honoured.length,
    minutes: minutes.reduce((sum, one) => sum + one, 0),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

/** The register: numbered by year, in the order of the days on which the papers were signed. */
export function addAttestations({ recorder, network, members, calendar }: Surroundings, finished: FinishedExchanges) {
  const dated = papers
    .flatMap((paper) => {
      const exchange = finished.get(paper.request);
      return exchange ? [{ paper, exchange, issuedOn: nextWeekday(addDays(dayOf(exchange.endedAt), 2), 2) }] : [];
    })
    .sort((one, other) => (one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0));
  const lastOfYear = new Map<number, number>();
  for (const { paper, exchange, issuedOn } of dated) {
    const year = registerYear(issuedOn);
    const sequence = (lastOfYear.get(year) ?? 0) + 1;
    lastOfYear.set(year, sequence);
    const member = members[exchange[paper.for]];
    const kind = kindOfSide[paper.for];
    const activity = activityIn(recorder.rows, exchange.id, member.id);
    const content = writeAttestation(
      {
        kind,
        memberId: member.id,
        exchangeId: exchange.id,
        awardId: null,
        subject: exchange.title,
        firstDay: activity.firstDay,
        lastDay: activity.lastDay,
        showsActivity: true,
        showsSignature: true,
        words: paper.words ?? '',
        place: paper.place,
        issuedOn,
        signatoryName: network.structure.signatoryName,
        signatoryTitle: network.structure.signatoryTitle,
      },
      {
        number: attestationNumber(year, sequence),
        memberName: member.name,
        structure: network.structure,
        deeds: { ...noDeeds, ...activity },
        badge: null,
        template: firstTemplates[kind],
        pictures: { logo: null, signature: null, stamp: null },
      },
    );
    const issuedAt = instantAt(issuedOn, '10:20');
    const cancelledAt = paper.cancelled ? calendar.pastAt(addDays(issuedOn, 3), '14:40') : null;
    recorder.add(
      'attestation',
      issuedAt,
      {
        year,
        sequence,
        kind,
        member_id: member.id,
        exchange_id: exchange.id,
        issued_on: issuedOn,
        content: JSON.stringify(content),
        cancelled_at: cancelledAt,
        cancellation_reason: paper.cancelled ?? '',
      },
      cancelledAt ?? issuedAt,
    );
  }
}
