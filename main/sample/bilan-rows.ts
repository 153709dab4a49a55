import { firstTemplate } from '../../domain/bilan/first-template';
import { together } from '../../domain/bilan/question';
import { addDays, addMinutes, dayOf } from '../../domain/time/time';
import { bilans } from './life/bilans';
import type { Surroundings } from './story-rows';
import type { DatedAgreement } from './timeline';

type Story = DatedAgreement & {
  exchangeId: string;
  memberIds: { offerer: string; requester: string };
  lockedAt: string | null;
};

/** The final bilan of an exchange, with what was said when it has been held, or begun. */
export function addBilan({ recorder, calendar, owner }: Surroundings, story: Story) {
  const { bilanAt, memberIds, lockedAt, bilan = 'planned' } = story;
  const held = bilan === 'planned' ? undefined : bilans[story.request];
  const writtenAt = addMinutes(bilanAt, 20);
  const bilanId = recorder.add(
    'bilan',
    story.concludedAt,
    {
      exchange_id: story.exchangeId,
      kind: 'final',
      scheduled_at: bilanAt,
      status: bilan,
      template_version: firstTemplate.version,
      step: bilan === 'draft' ? `learning/${memberIds.requester}` : '',
      locked_at: lockedAt,
      locked_by: lockedAt && owner.id,
    },
    lockedAt ?? (held ? writtenAt : story.concludedAt),
  );
  if (!held) return;
  const respondents = { requester: memberIds.requester, offerer: memberIds.offerer, together };
  for (const side of ['requester', 'offerer', 'together'] as const)
    for (const [question, value] of Object.entries(held[side]))
      recorder.add('bilan_answer', writtenAt, {
        bilan_id: bilanId,
        respondent: respondents[side],
        question,
        value: JSON.stringify(value),
      });
  if (held.addendum && lockedAt)
    recorder.add('bilan_addendum', calendar.pastAt(addDays(dayOf(lockedAt), 41), '11:10'), {
      bilan_id: bilanId,
      text: held.addendum,
    });
}
