import { evidenceSaid, qualitiesSaid } from '../../domain/bilan/evidence-said';
import { firstTemplate } from '../../domain/bilan/first-template';
import type { Answer } from '../../domain/bilan/question';
import { addDays, dayOf, instantAt } from '../../domain/time/time';
import { awardBadge } from '../badge/award-badge';
import { insertStartingSet } from '../badge/badge.repository';
import type { Stamp } from '../database/rows';

const howMany = 6;

type Spoken = { bilanId: string; memberId: string; exchangeTitle: string; lockedAt: string; email: string };

/** The offerers of the last bilans that are finished, and what each said there. */
async function lastSpoken({ db }: Stamp): Promise<(Spoken & { answers: Answer[] })[]> {
  const spoken: Spoken[] = await db('bilan_answer')
    .join('bilan', 'bilan.id', 'bilan_answer.bilan_id')
    .join('exchange', 'exchange.id', 'bilan.exchange_id')
    .join('member', 'member.id', 'bilan_answer.respondent')
    .where({ question: 'savoir-etre' })
    .whereNotNull('locked_at')
    .orderBy([{ column: 'locked_at', order: 'desc' }, { column: 'member.id' }])
    .select({
      bilanId: 'bilan.id',
      memberId: 'member.id',
      exchangeTitle: 'exchange.title',
      lockedAt: 'bilan.locked_at',
      email: 'member.email',
    });
  return Promise.all(
    spoken.map(async (one) => {
      const answers = await db('bilan_answer')
        .where({ bilan_id: one.bilanId })
        .select('respondent', 'question', 'value');
      return { ...one, answers: answers.map((answer) => ({ ...answer, value: JSON.parse(answer.value) })) };
    }),
  );
}

/** The catalogue, and a badge for some of those who named a quality at their bilan, in the words that they said there. */
export async function awardSampleBadges(stamp: Stamp, issuerName: string): Promise<void> {
  await insertStartingSet(stamp);
  const badges: { id: string; quality: string | null }[] = await stamp.db('badge').select('id', 'quality');
  const given = new Map<string, number>();
  const chosen = (await lastSpoken(stamp)).flatMap(({ answers, ...spoken }) => {
    const said = { answers, template: firstTemplate };
    const [evidence] = evidenceSaid(said, spoken.memberId, spoken.exchangeTitle);
    const named = qualitiesSaid(said, spoken.memberId).flatMap((key) =>
      badges.filter(({ quality }) => quality === key),
    );
    // The one that was given least: a network recognises more than patience.
    const [badge] = named.sort((one, other) => (given.get(one.id) ?? 0) - (given.get(other.id) ?? 0));
    if (!evidence || !badge) return [];
    given.set(badge.id, (given.get(badge.id) ?? 0) + 1);
    return [{ ...spoken, evidence, badgeId: badge.id }];
  });
  for (const { badgeId, memberId, bilanId, evidence, lockedAt, email } of chosen.slice(0, howMany)) {
    const nextDay = addDays(dayOf(lockedAt), 1);
    const today = dayOf(stamp.now.toISOString());
    const awardedOn = nextDay < today ? nextDay : today;
    await awardBadge(
      { ...stamp, now: new Date(nextDay < today ? instantAt(awardedOn, '10:00') : stamp.now) },
      {
        ...{ badgeId, memberId, bilanId, eventId: null, evidence: [evidence], awardedOn },
        recipient: email ? 'email' : 'name',
        isReread: true,
        hasConsented: true,
      },
      issuerName,
    );
  }
}
