import { counted, enumerate, quoted, shortDay, weekdayAndDay } from '../../domain/french/format';
import { addMonths, dayOf, daysBetween } from '../../domain/time/time';
import type { MemberFile } from '../../ipc/member.contract';

export type Matter = { text: string; to?: string; isPressing: boolean };

const shown = 3;
const monthsOfSilence = 6;
const monthsOfWaiting = 3;

const names = (partners: readonly { name: string }[]) => enumerate(partners.map(({ name }) => name));
const withNames = (partners: readonly { name: string }[]) => (partners.length ? ` avec ${names(partners)}` : '');
const months = (from: string, today: string) => counted(Math.floor(daysBetween(from, today) / 30.44), 'mois', 'mois');

/** The two or three things that matter now about a person, the most pressing first. */
export function whatMatters({ member, ...file }: MemberFile, today: string, zone?: string): Matter[] {
  const day = (instant: string) => dayOf(instant, zone);
  const matters: Matter[] = [
    ...file.exchanges.flatMap(({ status, bilan, partners }) =>
      status === 'ongoing' && bilan && day(bilan.at) <= today
        ? [{ text: `Bilan à tenir${withNames(partners)}`, to: `/bilans/${bilan.id}`, isPressing: true }]
        : [],
    ),
    ...file.mediations.map(({ id, startsAt, partners }) => ({
      text: startsAt
        ? `Mise en relation ${weekdayAndDay(day(startsAt))}${withNames(partners)}`
        : `Mise en relation à fixer${withNames(partners)}`,
      to: `/mises-en-relation/${id}`,
      isPressing: startsAt === null || day(startsAt) <= today,
    })),
    ...file.exchanges.flatMap(({ id, status, title, nextSessionAt }) =>
      status === 'ongoing' && nextSessionAt && day(nextSessionAt) >= today
        ? [
            {
              text: `Séance ${weekdayAndDay(day(nextSessionAt))}\u00a0: ${title}`,
              to: `/echanges/${id}`,
              isPressing: false,
            },
          ]
        : [],
    ),
    ...(member.noticeVersion < file.currentNoticeVersion
      ? [{ text: 'La notice a changé\u00a0: remettez la nouvelle', isPressing: true }]
      : []),
    ...(member.charterSignedOn === null ? [{ text: 'Charte à signer', isPressing: true }] : []),
    ...file.listings
      .filter(
        ({ kind, status, createdOn }) =>
          kind === 'request' && status === 'available' && addMonths(createdOn, monthsOfWaiting) <= today,
      )
      .map(({ title, createdOn }) => ({
        text: `Attend depuis ${months(createdOn, today)}\u00a0: ${quoted(title)}`,
        to: `/moulinette?membre=${member.id}`,
        isPressing: false,
      })),
    ...(member.status === 'actif' && addMonths(member.lastContactOn, monthsOfSilence) <= today
      ? [{ text: `Pas de nouvelles depuis le ${shortDay(member.lastContactOn)}`, isPressing: true }]
      : []),
  ];
  return matters.slice(0, shown);
}
