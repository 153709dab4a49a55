import { readdirSync, readFileSync } from 'node:fs';

const parentOf = (pid) => {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))[1]);
  } catch {
    return 0; // it has gone meanwhile
  }
};

/** A process and all that descends from it: the browser, the page, Chromium's services. */
function familyOf(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const isOfFamily = (member) => member === pid || (member > 1 && isOfFamily(parents.get(member) ?? 0));
  return [...parents.keys()].filter(isOfFamily);
}

/** Megabytes held by an application: `rss` counts shared pages for each process, `pss` shares them out. */
export function memoryOf(pid) {
  const sum = { rss: 0, pss: 0 };
  for (const member of familyOf(pid)) {
    const rollup = readFileSync(`/proc/${member}/smaps_rollup`, 'utf8');
    sum.rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)[1]) / 1024;
    sum.pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]) / 1024;
  }
  return sum;
}
