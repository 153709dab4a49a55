import { call, openBoth, timedCalls } from './calls.mjs';
import { compare, median, quantile } from './statistics.mjs';

const rounds = 11;
const search = { p50: 'recherche d’un membre p50', p95: 'recherche d’un membre p95' };
const file = 'fiche d’un membre';
const save = { member: 'enregistrement d’une fiche', draft: 'enregistrement d’un brouillon' };

export const operationNames = [search.p50, search.p95, file, save.member, save.draft];

/** Operations through the whole application, from its page, against the same statements by the bare driver, from a page. */
export async function measureOperations({ bin, profile, isAsked }) {
  const both = await openBoth({ bin, profile });
  const people = await somePeople(both.page);
  const results = [];
  if (isAsked(search.p50) || isAsked(search.p95)) results.push(...(await measureSearch(both, people)));
  if (isAsked(file)) results.push(await measureFile(both, people));
  if (isAsked(save.member)) results.push(await measureMemberSave(both, people));
  if (isAsked(save.draft)) results.push(await measureDraft(both, profile.accountId));
  await both.close();
  return results;
}

/** People from everywhere in the alphabet. */
async function somePeople(page) {
  const people = [];
  for (let offset = 0; offset < 19_000; offset += 480)
    people.push(...(await call(page, 'member.list', { limit: 1, offset })).rows);
  return people;
}

/** Both sides, round after round, each first in turn; one round warms up and does not count. */
async function inRounds(ours, raw) {
  const sides = [
    { values: [], pass: ours },
    { values: [], pass: raw },
  ];
  for (let round = 0; round <= rounds; round++)
    for (const side of round % 2 ? sides : [...sides].reverse()) {
      const durations = await side.pass(round);
      if (round > 0) side.values.push(durations);
    }
  return { ours: sides[0].values, floors: sides[1].values };
}

const line = (name, bar, { ours, floors }, at = median) =>
  compare({ name, bar, unit: 'ms', ours: ours.map(at), floors: floors.map(at) });

/** What fingers type when they look for people: a surname letter after letter, a first name, both. */
const typedFor = ({ name }) => {
  const [first, last] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)];
  const letters = Array.from(last, (_, index) => last.slice(0, index + 1));
  return [...letters, first, `${first} ${last.slice(0, 2)}`].filter((text) => !text.endsWith(' '));
};

async function measureSearch({ page, rawPage }, people) {
  const inputs = people
    .slice(0, 20)
    .flatMap(typedFor)
    .map((text) => ({ text }));
  for (const input of inputs) await expectSame(page, rawPage, input);
  const pass = (side) => () => timedCalls(side, 'member.search', inputs, 3);
  const values = await inRounds(pass(page), pass(rawPage));
  return [
    line(search.p50, 1.3, values, (durations) => quantile(durations, 0.5)),
    line(search.p95, 1.3, values, (durations) => quantile(durations, 0.95)),
  ];
}

/** A floor that finds other people would be the floor of something else. */
async function expectSame(page, rawPage, input) {
  const ours = await call(page, 'member.search', input);
  const raw = await rawPage.evaluate((given) => window.entrelacs.invoke('member.search', given), input);
  const ids = (found) => found.map(({ id }) => id).join();
  if (ids(ours) !== ids(raw))
    throw new Error(`« ${input.text} » : les deux recherches ne trouvent pas les mêmes gens.`);
}

async function measureFile({ page, rawPage }, people) {
  const inputs = people.map(({ id }) => ({ id }));
  const pass = (side) => () => timedCalls(side, 'member.file', inputs, 3);
  return line(file, 2, await inRounds(pass(page), pass(rawPage)));
}

async function measureMemberSave({ page, rawPage }, people) {
  const members = [];
  for (const { id } of people) members.push(await call(page, 'member.read', { id }));
  const pass = (side) => async (round) => {
    const inputs = members.map((member) => ({ ...member, notes: `Vue à la permanence, passage ${round}.` }));
    const durations = await timedCalls(side, 'member.save', inputs);
    if (side === page) for (const member of members) member.version += 1;
    return durations;
  };
  return line(save.member, 2, await inRounds(pass(page), pass(rawPage)));
}

async function measureDraft({ page, rawPage }, account) {
  const pass = (side, form) => (round) => {
    const content = (index) => ({
      firstName: 'Nadia',
      lastName: 'Benali',
      notes: `${'Une phrase. '.repeat(10)}${round} ${index}`,
    });
    const inputs = Array.from({ length: 40 }, (_, index) => ({ form, content: content(index), account }));
    return timedCalls(side, 'draft.keep', inputs);
  };
  return line(save.draft, 2, await inRounds(pass(page, 'member/nouveau'), pass(rawPage, 'bench/raw')));
}
