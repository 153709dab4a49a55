import { calendarKindLabels } from '../../domain/calendar/event';
import { capital, clock, fullPeriod, monthAndYear } from '../../domain/french/format';
import { weekdays } from '../../domain/member/availability';
import type { Structure } from '../../domain/structure/structure';
import { addDays, daysBetween } from '../../domain/time/time';
import type { CalendarItem, ShadedDays } from '../../ipc/calendar.contract';
import { paper } from '../printing/paper';
import style from './calendar.css?inline';

export type CalendarSheet = {
  /** A Monday, and a Sunday. */
  from: string;
  to: string;
  /** One of the week, or of the month. */
  day: string;
  place: string;
  items: readonly CalendarItem[];
  shaded: readonly ShadedDays[];
  withPeople: boolean;
  /** Of several sites, each item says its own. */
  hasSite: boolean;
};

const nbsp = '\u00a0';

const daysOf = ({ from, to }: CalendarSheet): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

/** Those of a day: one that lasts several days is on each. */
const itemsOn = ({ items }: CalendarSheet, day: string) =>
  items.filter(
    (item) =>
      item.day <= day && (item.endDay > day || (item.endDay === day && (item.day === day || item.endTime > '00:00'))),
  );

/** A day without lessons is nothing to tell on paper; a closed one is. */
const notesOn = ({ shaded }: CalendarSheet, day: string) =>
  shaded.filter(({ kind, fromDay, toDay }) => kind !== 'school' && fromDay <= day && day <= toDay);

function Day({ sheet, day, isDetailed }: { sheet: CalendarSheet; day: string; isDetailed: boolean }) {
  return (
    <>
      {notesOn(sheet, day).map(({ kind, label }) => (
        <p className="closed" key={kind + label}>
          {label}
        </p>
      ))}
      <ul>
        {itemsOn(sheet, day).map((item) => {
          const where = [item.place, item.roomName, sheet.hasSite ? item.siteName : ''].filter(Boolean).join(', ');
          const isFirstDay = item.day === day;
          return (
            <li className={item.kind} key={item.kind + item.id + item.startsAt}>
              {isFirstDay && (
                <span className="time">
                  {clock(item.time)}
                  {isDetailed && item.endDay === item.day && ` – ${clock(item.endTime)}`}
                </span>
              )}{' '}
              <span className="what">
                {item.title === calendarKindLabels[item.kind] || item.kind === 'other'
                  ? item.title
                  : isDetailed
                    ? `${calendarKindLabels[item.kind]}${nbsp}: ${item.title}`
                    : item.title}
              </span>
              {isDetailed && where && <span className="where">{where}</span>}
              {isDetailed && sheet.withPeople && item.people.length > 0 && (
                <span className="people">{item.people.map(({ name }) => name).join(', ')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const Head = ({ title, sheet, structure }: { title: string; sheet: CalendarSheet; structure: Structure }) => (
  <header className="head">
    <h1>{title}</h1>
    <p>
      {structure.networkName} – {sheet.place}
    </p>
  </header>
);

/** A week on a page: what, when, where. Names only when they were asked for. */
export function weekPaper(sheet: CalendarSheet, structure: Structure): string {
  const days = daysOf(sheet);
  const title = `Semaine ${fullPeriod(sheet.from, sheet.to)}`;
  return paper({
    title: `${title}, ${sheet.place}`,
    style,
    children: (
      <main>
        <Head title={title} sheet={sheet} structure={structure} />
        <table className="week">
          <thead>
            <tr>
              {days.map((day, index) => (
                <th scope="col" key={day}>
                  {capital(weekdays[index] ?? '')} {Number(day.slice(8))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {days.map((day) => (
                <td key={day}>
                  <Day sheet={sheet} day={day} isDetailed />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </main>
    ),
  });
}

/** So many lines of events, the fullest day of each week put one above the other, that each must keep to one. */
const linesOfPage = 18;
const isDense = (sheet: CalendarSheet, weeks: readonly string[][]): boolean =>
  weeks
    .map((week) => Math.max(...week.map((day) => itemsOn(sheet, day).length)))
    .reduce((lines, fullest) => lines + fullest, 0) > linesOfPage;

/** A month on a page, a row for each week. */
export function monthPaper(sheet: CalendarSheet, structure: Structure): string {
  const days = daysOf(sheet);
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  const title = capital(monthAndYear(sheet.day));
  return paper({
    title: `${title}, ${sheet.place}`,
    style,
    children: (
      <main>
        <Head title={title} sheet={sheet} structure={structure} />
        <table className={isDense(sheet, weeks) ? 'month dense' : 'month'}>
          <thead>
            <tr>
              {weekdays.map((weekday) => (
                <th scope="col" key={weekday}>
                  {capital(weekday)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td className={day.slice(0, 7) === sheet.day.slice(0, 7) ? undefined : 'other'} key={day}>
                    <span className="number">{Number(day.slice(8))}</span>
                    <Day sheet={sheet} day={day} isDetailed={false} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </main>
    ),
  });
}
