import { whyNoBilanAt } from '../../domain/bilan/bilan';
import type { Side } from '../../domain/mediation/mediation';
import { toInstant } from '../../domain/time/instant';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { tookPart } from '../database/taking-part';
import { templateFor } from './template.queries';

export const readSessions = (db: Base, exchangeId: string): Promise<OpenBilan['sessions']> =>
  db('exchange_session')
    .where({ exchange_id: exchangeId })
    .orderBy('starts_at')
    .select({ startsAt: 'starts_at', status: 'status' });

export const readExchange = async (db: Base, id: string) =>
  found<{ status: OpenBilan['exchange']['status']; timeZone: string }>(
    await db('exchange')
      .join('site', 'site.id', 'exchange.site_id')
      .where('exchange.id', id)
      .first({ status: 'exchange.status', timeZone: 'site.time_zone' }),
  );

const readParticipants = (db: Base, exchangeId: string) =>
  db('exchange_participant as participant')
    .join('member', 'member.id', 'participant.member_id')
    .where('participant.exchange_id', exchangeId)
    .modify(tookPart(db, 'participant'))
    .orderBy([{ column: 'participant.side', order: 'desc' }, 'member.sort_name'])
    .select({
      memberId: 'member.id',
      firstName: 'member.first_name',
      name: memberName(db),
      side: 'participant.side',
      honoured: db('attendance')
        .join('exchange_session as session', 'session.id', 'attendance.session_id')
        .where({ 'session.exchange_id': exchangeId, state: 'honoured' })
        .where('attendance.member_id', db.ref('member.id'))
        .count(),
    });

type BilanRow = Pick<OpenBilan, 'kind' | 'status' | 'step' | 'scheduledAt' | 'lockedAt' | 'lockedBy'> &
  Pick<OpenBilan['exchange'], 'title' | 'themeId' | 'siteId' | 'siteName' | 'timeZone'> &
  OpenBilan['recall'] & {
    exchangeId: string;
    exchangeStatus: OpenBilan['exchange']['status'];
    templateVersion: number;
  };

/** The one read model of the interview, of the pages around it and of the printed copies. */
export async function readBilan(db: Base, id: string, now: Date): Promise<OpenBilan> {
  const row = found<BilanRow>(
    await db('bilan')
      .join('exchange', 'exchange.id', 'bilan.exchange_id')
      .join('mediation', 'mediation.id', 'exchange.mediation_id')
      .join('site', 'site.id', 'exchange.site_id')
      .leftJoin('account', 'account.id', 'bilan.locked_by')
      .where('bilan.id', id)
      .first({
        kind: 'bilan.kind',
        status: 'bilan.status',
        step: 'bilan.step',
        scheduledAt: 'bilan.scheduled_at',
        templateVersion: 'bilan.template_version',
        lockedAt: 'bilan.locked_at',
        lockedBy: 'account.name',
        exchangeId: 'exchange.id',
        exchangeStatus: 'exchange.status',
        title: 'exchange.title',
        themeId: 'exchange.theme_id',
        siteId: 'site.id',
        siteName: 'site.name',
        timeZone: 'site.time_zone',
        offered: 'mediation.offered',
        asked: 'mediation.asked',
        goal: 'mediation.goal',
        method: 'mediation.method',
      }),
  );
  const sessions = await readSessions(db, row.exchangeId);
  const answers = await db('bilan_answer').where({ bilan_id: id }).select('respondent', 'question', 'value');
  const addenda = await db('bilan_addendum')
    .leftJoin('account', 'account.id', 'bilan_addendum.created_by')
    .where({ bilan_id: id })
    .orderBy('bilan_addendum.id')
    .select('bilan_addendum.id', 'text', 'bilan_addendum.created_at', 'account.name');
  return {
    id,
    kind: row.kind,
    status: row.status,
    scheduledAt: row.scheduledAt,
    step: row.step,
    lockedAt: row.lockedAt,
    lockedBy: row.lockedBy,
    notYet: row.status === 'planned' ? whyNoBilanAt(sessions, toInstant(now), row.timeZone) : null,
    exchange: {
      id: row.exchangeId,
      title: row.title,
      status: row.exchangeStatus,
      themeId: row.themeId,
      siteId: row.siteId,
      siteName: row.siteName,
      timeZone: row.timeZone,
    },
    participants: await readParticipants(db, row.exchangeId),
    recall: { offered: row.offered, asked: row.asked, goal: row.goal, method: row.method },
    sessions,
    template: await templateFor(db, row),
    answers: answers.map((answer) => ({ ...answer, value: JSON.parse(answer.value) })),
    addenda: addenda.map(({ id, text, created_at, name }) => ({ id, text, writtenAt: created_at, author: name ?? '' })),
  };
}

type RowForAnswer = Pick<BilanRow, 'status' | 'templateVersion' | 'exchangeId' | 'timeZone'> & { side: Side | null };

/** What an autosave must know, in one query: a keystroke does not read the whole bilan. */
export async function readForAnswer(db: Base, id: string, respondent: string) {
  return found<RowForAnswer>(
    await db('bilan')
      .join('exchange', 'exchange.id', 'bilan.exchange_id')
      .join('site', 'site.id', 'exchange.site_id')
      .leftJoin('exchange_participant as participant', (on) =>
        on.on('participant.exchange_id', 'exchange.id').onVal('participant.member_id', respondent),
      )
      .where('bilan.id', id)
      .first({
        status: 'bilan.status',
        templateVersion: 'bilan.template_version',
        exchangeId: 'exchange.id',
        timeZone: 'site.time_zone',
        side: 'participant.side',
      }),
  );
}
