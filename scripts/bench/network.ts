import '../../main/web-crypto';
import { sortName } from '../../domain/member/member';
import { networkFolder } from '../../main/account/network-status';
import { type Fill, openVault } from '../../main/account/vault';
import type { Base } from '../../main/database/open';
import { createSampleNetwork } from '../../main/sample/sample-network';
import type { RunTask } from '../../main/worker/tasks';
import { fillCalendar } from './calendar-rows';

const now = new Date('2026-11-23T09:00:00Z');
const password = 'banc-d-essai-de-vitesse';

/** The commonest surnames of France beside those of the sample network: a few hundred, as in a département. */
const surnames =
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure Andre Mercier Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Garcia Perrin Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Le Gall Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Le Roux Cousin Germain Breton Besson Langlois Rémy Le Goff Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Da Silva Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte'.split(
    ' ',
  );

/** The tables that a copy of the sample network adds to; the others hold its frame. */
const copiedTables = [
  'member',
  'listing',
  'listing_status_change',
  'match',
  'mediation',
  'mediation_participant',
  'exchange',
  'exchange_participant',
  'exchange_session',
  'attendance',
  'bilan',
];

/** What has come to its end in the copies: a few hundred exchanges go on at a time, not thousands. */
const endings = [
  ['match', "status = 'refused'", "status = 'proposed'"],
  ['listing', "status = 'satisfied'", "status IN ('in-mediation', 'in-exchange')"],
  ['listing', 'valid_until = NULL', 'valid_until IS NOT NULL'],
  ['mediation', "status = 'no-agreement'", "status IN ('to-plan', 'planned', 'postponed')"],
  ['exchange', "status = 'finished', ended_at = updated_at", "status = 'ongoing'"],
  ['exchange_session', `status = iif(starts_at < '${now.toISOString()}', 'held', 'cancelled')`, "status = 'planned'"],
  ['attendance', "state = 'honoured'", "state = 'upcoming'"],
  ['bilan', "status = 'locked', locked_at = scheduled_at", "status <> 'locked'"],
];
/** A copied id ends with eight digits: these are the copies whose number is not a multiple of sixteen. */
const isOver = "substr(id, 29, 4) = '0000' AND substr(id, 36) <> '0'";

type Person = { search_key: number; first_name: string; used_name: string };

/**
 * The sample network (sixty people, two years of exchanges), then copies of it under other ids and names, until there
 * are enough members: every file has listings, exchanges and sessions, and every table has its full size.
 */
async function fillWithCopies(base: Base, least: number) {
  const people: Person[] = await base('member').select('search_key', 'first_name', 'used_name');
  const copies = Array.from({ length: Math.ceil(least / people.length) - 1 }, (_, index) => index + 1);
  if (copies.length === 0) return;
  await base.raw('PRAGMA cache_size = -400000'); // 400 MB, else pages are encrypted again and again
  await base.transaction(async (db) => {
    await db.raw('CREATE TEMP TABLE copied_name (copy, search_key, last_name, used_name, sort_name)');
    await db.raw(
      'INSERT INTO copied_name SELECT e.value ->> 0, e.value ->> 1, e.value ->> 2, e.value ->> 3, e.value ->> 4 FROM json_each(?) e',
      [
        JSON.stringify(
          copies.flatMap((copy) => people.map((person) => [copy, person.search_key, ...nameOf(person, copy)])),
        ),
      ],
    );
    for (const table of copiedTables) await db.raw(await copying(db, table), [copies.length]);
    await db.raw('DROP TABLE copied_name');
    for (const [table, change, condition] of endings)
      await db.raw(`UPDATE ${table} SET ${change} WHERE ${condition} AND ${isOver}`);
  });
}

/** Another surname for each copy of a person. */
function nameOf({ search_key, first_name, used_name }: Person, copy: number): string[] {
  const draw = search_key + copy * 7;
  const [lastName = '', otherName = ''] = [surnames[draw % surnames.length], surnames[(draw * 31) % surnames.length]];
  const usedName = used_name && otherName;
  return [lastName, usedName, sortName({ firstName: first_name, lastName, usedName })];
}

/** A copy's ids are the original's, ended by the number of the copy; so are those that point to copied rows. */
async function copying(db: Base, table: string): Promise<string> {
  const columns: { name: string }[] = await db.raw(`PRAGMA table_info(${table})`);
  const references: { table: string; from: string }[] = await db.raw(`PRAGMA foreign_key_list(${table})`);
  const ids = new Set(['id', ...references.filter((it) => copiedTables.includes(it.table)).map(({ from }) => from)]);
  const names = columns.map(({ name }) => name).filter((name) => name !== 'search_key');
  const renamed = table === 'member' ? ['last_name', 'used_name', 'sort_name'] : [];
  const values = names.map((name) =>
    ids.has(name)
      ? `substr(original.${name}, 1, 28) || printf('%08x', copy.number)`
      : `${renamed.includes(name) ? 'copied_name' : 'original'}.${name}`,
  );
  return `WITH RECURSIVE copy(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < ?)
    INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')}
    FROM copy CROSS JOIN ${table} AS original
    ${renamed.length ? 'JOIN copied_name ON copied_name.copy = copy.number AND copied_name.search_key = original.search_key' : ''}`;
}

export type Size = { members: number; eventsAYear?: number };

/** @returns what opens the network, and the site of which the calendar alone is filled */
export async function makeNetwork(profile: string, { members, eventsAYear = 0 }: Size) {
  const runTask: RunTask = (name) => Promise.reject(new Error(`no ${name} here`));
  const vault = openVault(networkFolder(profile, 'own'), runTask);
  const fill: Fill = async (base, owner, file, key) => {
    await createSampleNetwork({ base: file, owner, now }, key);
    await fillWithCopies(base, members);
    if (eventsAYear > 0) filledSite = await fillCalendar(base, eventsAYear, owner.id);
  };
  let filledSite: string | null = null;
  await vault.create('Réseau du banc d’essai', 'Claire', password, now, fill);
  const opened = vault.opened();
  if (!opened) throw new Error('the new network is not open');
  const network = {
    now: now.toISOString(),
    password,
    accountId: opened.account.id,
    filledSite,
    base: opened.base,
    key: Buffer.from(opened.key).toString('hex'),
  };
  await vault.close();
  return network;
}
