import { join } from 'node:path';
import { root } from '../processes.mjs';
import { pageOf, startElectron } from './application.mjs';
import { call } from './calls.mjs';
import { timeUntilPainted } from './painted.mjs';
import { makeProfile } from './profile.mjs';
import { compare, inTurn } from './statistics.mjs';

const rounds = 11;
const eventsAYear = 5000;
/** Of the ten years that are filled, and after them: a month is opened once, what was read stays in the page. */
const filledMonth = (round) => `${2017 + (round % 10)}-${round < 10 ? '05' : '10'}`;
const emptyMonth = (round) => `${2040 + (round % 10)}-${round < 10 ? '05' : '10'}`;

export const calendarNames = ['calendrier, un mois'];

/** A month of the calendar, from the address to the painted grid, among 5,000 events a year, against an empty one. */
export async function measureCalendar({ bin, folder }) {
  const profile = await makeProfile(join(folder, 'calendar'), { members: 60, eventsAYear });
  const ours = startElectron({ bin, folder: root, profile: profile.folder, env: { ENTRELACS_NOW: profile.now } });
  const page = await pageOf(ours);
  await call(page, 'session.unlock', { accountId: profile.accountId, password: profile.password });
  await call(page, 'preferences.save', { siteId: profile.filledSite });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
  await openMonth(page, '2050-01');

  const values = await inTurn(
    rounds,
    (round) => openMonth(page, filledMonth(round), { least: eventsAYear / 15 }),
    (round) => openMonth(page, emptyMonth(round), { most: 0 }),
  );
  await ours.stop();
  return [compare({ name: calendarNames[0], bar: 2, unit: 'ms', ...values })];
}

/** @returns milliseconds; throws when the month does not hold what it should */
async function openMonth(page, month, { least = 0, most = Number.POSITIVE_INFINITY } = {}) {
  const title = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric' }).format(new Date(`${month}-15`));
  const address = `/calendrier?vue=mois&jour=${month}-15`;
  const { duration, found } = await timeUntilPainted(page, goThere, countShown, { address, title });
  const { count } = found;
  if (count < least || count > most) throw new Error(`${month} : ${count} événements`);
  return duration;
}

const goThere = ({ address }) => {
  location.hash = address;
};

/** How many events the month has, as the page says it beside its grid. */
function countShown({ title }) {
  const texts = Array.from(document.querySelectorAll('#contenu [role=status]'), ({ textContent }) => textContent);
  const sentence = texts.find((text) => text.toLowerCase().startsWith(`${title}, `));
  if (!sentence || !document.querySelector('#contenu [role=cell][data-date]')) return null;
  return { count: Number.parseInt(sentence.slice(title.length + 2), 10) };
}
