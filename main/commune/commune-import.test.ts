import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../domain/account/role';
import { communeContract } from '../../ipc/commune.contract';
import type { OutputOf } from '../../ipc/contract';
import { answer } from '../ipc/answer';
import { insertListing, insertMember } from '../testing/rows';
import { matching } from '../testing/services';
import { type TestNetwork, temporaryFolder, testNetwork } from '../testing/test-network';
import { runHere } from '../testing/test-vault';
import { communesOfMembers } from './commune.queries';
import { communeService } from './commune.service';

const gueret = '23096';
/** Of no position in the list. */
const saintVictor = '23248';
const file = `code_insee;latitude;longitude\n${saintVictor};46,117;1,812\n${gueret};46,17;1,87\n`;

let network: TestNetwork;
let folder: string;
let path: string | null;
let ask: (verb: string, input?: unknown, role?: Role | null) => ReturnType<typeof answer>;

beforeEach(async () => {
  network = await testNetwork();
  folder = temporaryFolder();
  path = null;
  const commune = communeService({
    chooseFile: async () => path,
    openFile: (chosen) => runHere('openCommuneFile', { path: chosen }, new Uint8Array()),
  });
  const { db, account, now } = network;
  ask = (verb, input, role = 'coordination') =>
    answer(
      {
        contract: { commune: communeContract },
        services: { commune },
        opened: () => (role ? { db, account: { ...account, role } } : null),
        now: () => now,
        report: (_number, _operation, error) => expect.unreachable(String(error)),
      },
      `commune.${verb}`,
      input,
    );
});

async function choose(content: string | Uint8Array, name = 'communes-france.csv') {
  path = join(folder, name);
  writeFileSync(path, content);
  return ask('chooseFile');
}
type Chosen = NonNullable<OutputOf<'commune.chooseFile'>>;
async function chosen(content: string): Promise<Chosen> {
  const result = await choose(content);
  if (!result.ok) throw new Error(result.code);
  return result.data as Chosen;
}
const kept = (): Promise<string[]> => network.db('commune_place').orderBy('code').pluck('code');

const memberIn = (communeCode: string, commune: string, name: string) =>
  insertMember(network, network.siteId, name, { communeCode, commune });

it('names first the communes where most members live, then É with E; not those of members who left', async () => {
  await memberIn('23001', 'Ahun', 'Zoé Roux');
  for (const name of ['Paul Roux', 'Léa Roux']) await memberIn('23269', 'Vigeville', name);
  await memberIn('23076', 'Évaux', 'Ida Roux');
  await memberIn('23079', 'Felletin', 'Max Roux');
  const left = await memberIn('23002', 'Ajain', 'Luc Roux');
  await network.db('member').where({ id: left }).update({ status: 'sorti' });
  const communes = await communesOfMembers(network.db);
  expect(communes.map(({ name, members }) => `${name} ${members}`)).toEqual([
    'Vigeville 2',
    'Ahun 1',
    'Évaux 1',
    'Felletin 1',
  ]);
});

describe('a file of positions', () => {
  it('is read and told of, and nothing is written before it is confirmed', async () => {
    await memberIn(gueret, 'Guéret', 'Jacques Martin');
    await memberIn(saintVictor, 'Saint-Victor-en-Marche', 'Nadia Benali');
    expect(await ask('places')).toEqual({
      ok: true,
      data: {
        communes: 2,
        located: 1,
        missing: [{ code: saintVictor, name: 'Saint-Victor-en-Marche', members: 1 }],
        imported: null,
      },
    });
    const { id, ...told } = await chosen(file);
    expect(told).toEqual({
      fileName: 'communes-france.csv',
      located: 2,
      report: {
        columns: { code: 'code_insee', position: ['latitude', 'longitude'] },
        lines: 2,
        communes: 2,
        added: 1,
        setAside: [],
      },
    });
    expect(await kept()).toEqual([]);
    expect(await ask('importFile', { id })).toEqual({
      ok: true,
      data: { communes: 2, located: 2, missing: [], imported: { communes: 2, at: '2026-11-23T09:00:00Z' } },
    });
    expect(await network.db('commune_place').where({ code: saintVictor }).first()).toEqual({
      code: saintVictor,
      latitude: 46.117,
      longitude: 1.812,
      created_at: '2026-11-23T09:00:00Z',
      updated_at: '2026-11-23T09:00:00Z',
      created_by: network.account.id,
      version: 1,
    });
  });

  it('takes the place of an earlier one', async () => {
    await ask('importFile', { id: (await chosen(file)).id });
    await ask('importFile', { id: (await chosen('code,lat,lon\n23013,46.02,2.5')).id });
    expect(await kept()).toEqual(['23013']);
  });

  it('is removed, and brought back', async () => {
    await ask('importFile', { id: (await chosen(file)).id });
    const removed = await ask('removeImport');
    expect(removed).toMatchObject({ ok: true, data: { places: { imported: null } } });
    expect(await kept()).toEqual([]);
    const { removed: id } = removed.ok ? (removed.data as OutputOf<'commune.removeImport'>) : { removed: '' };
    expect(await ask('importFile', { id })).toMatchObject({ ok: true });
    expect(await kept()).toEqual([gueret, saintVictor]);
  });

  it('that cannot be written whole leaves the earlier one as it was', async () => {
    await ask('importFile', { id: (await chosen(file)).id });
    const codes = Array.from({ length: 700 }, (_, place) => String(1001 + place).padStart(5, '0'));
    const { id, report } = await chosen(`code,lat,lon\n${codes.map((code) => `${code},46.1,5.2`).join('\n')}`);
    expect(report.communes).toBeGreaterThan(300);
    const [{ page_count: pages }] = await network.db.raw('PRAGMA page_count');
    await network.db.raw(`PRAGMA max_page_count = ${pages + 2}`);
    expect(await ask('importFile', { id })).toMatchObject({ ok: false, code: 'disk-full' });
    expect(await kept()).toEqual([gueret, saintVictor]);
    await network.db.raw('PRAGMA max_page_count = 1000000');
    expect(await ask('importFile', { id })).toMatchObject({ ok: true });
    expect(await kept()).toHaveLength(report.communes);
  });

  it('is nothing when the person gives up', async () => {
    expect(await ask('chooseFile')).toEqual({ ok: true, data: null });
  });

  it('is imported by whoever chose it, when it is the last one', async () => {
    const first = await chosen(file);
    await chosen(file);
    for (const id of [first.id, network.siteId])
      expect(await ask('importFile', { id })).toMatchObject({ ok: false, code: 'conflict' });
    expect(await kept()).toEqual([]);
  });

  it('without a position is not imported', async () => {
    const { id, report } = await chosen('code,lat,lon\n23096,,');
    expect(report.communes).toBe(0);
    expect(await ask('importFile', { id })).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('is refused when it is too heavy, a spreadsheet, a folder or gone', async () => {
    const refused = (reason: RegExp) => ({
      ok: false,
      code: 'conflict',
      fields: { reason: expect.stringMatching(reason) },
    });
    expect(await choose(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject(refused(/pas un fichier CSV/));
    path = join(folder, 'lourd.csv');
    writeFileSync(path, '');
    truncateSync(path, 51_000_000);
    expect(await ask('chooseFile')).toMatchObject(refused(/plus de 50.Mo/));
    path = join(folder, 'dossier.csv');
    mkdirSync(path);
    expect(await ask('chooseFile')).toMatchObject(refused(/^Choisissez un fichier/));
    path = join(folder, 'parti.csv');
    expect(await ask('chooseFile')).toMatchObject(refused(/ne s’ouvre pas/));
  });

  it('is the business of the coordination, once the network is open', async () => {
    const { id } = await chosen(file);
    for (const [verb, input] of [['places'], ['chooseFile'], ['importFile', { id }], ['removeImport']] as const) {
      for (const role of ['consultation', 'saisie', 'animation'] as const)
        expect(await ask(verb, input, role)).toMatchObject({ ok: false, code: 'forbidden' });
      expect(await ask(verb, input, null)).toMatchObject({ ok: false, code: 'locked' });
    }
    expect(await kept()).toEqual([]);
  });
});

describe('the moulinette', () => {
  it('tells kilometres once the positions are there', async () => {
    const themeId = network.theme('Jardinage');
    const jacques = await memberIn(gueret, 'Guéret', 'Jacques Martin');
    const nadia = await memberIn(saintVictor, 'Saint-Victor-en-Marche', 'Nadia Benali');
    await insertListing(network, { memberId: jacques, kind: 'offer', themeId, title: 'Tailler les rosiers' });
    await insertListing(network, { memberId: nadia, kind: 'request', themeId, title: 'Un petit jardin' });
    const service = matching(network);
    const everywhere = { siteId: null, memberId: null, listingId: null };
    const words = (pair?: { reasons: { text: string }[] }) =>
      pair?.reasons.map(({ text }) => text.replaceAll('\u00a0', ' '));
    const found = async () => (await service.search(everywhere, network))?.pairs[0];

    expect(words(await found())).toContain('même intercommunalité');
    await ask('importFile', { id: (await chosen(file)).id });
    const pair = await found();
    expect(words(pair)).toContain('7 km, même intercommunalité');
    await service.propose({ offerId: pair?.offer.id ?? '', requestId: pair?.request.id ?? '' }, network);
    expect(words((await service.decided(everywhere, network)).proposed[0])).toContain('7 km, même intercommunalité');
  });
});
