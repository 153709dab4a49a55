import { beforeEach, describe, expect, it } from 'vitest';
import { type ManagedTheme, ThemeDetails } from '../../domain/theme/theme';
import { insertAgreement } from '../testing/agreement';
import { insertGardeners, insertListing, insertMember } from '../testing/rows';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { themeService } from './theme.service';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const named = (themes: readonly ManagedTheme[], name: string): ManagedTheme => {
  const theme = themes.find((it) => it.name === name);
  if (!theme) throw new Error(`no « ${name} »`);
  return theme;
};
const read = async (name: string) => named(await themeService.manage(undefined, network), name);
const versionOf = async (name: string) => {
  const { id, version } = await read(name);
  return { id, version };
};
const shown = async () =>
  (await themeService.list(undefined, network)).flatMap(({ themes }) => themes.map((it) => it.name));
const familiesShown = async () => (await themeService.list(undefined, network)).map(({ name }) => name);
const details = (changes: Partial<ThemeDetails>) =>
  ThemeDetails.parse({ parentId: network.theme('Couture et fil'), name: 'Vannerie', pictogram: 'needle', ...changes });
const merge = async (name: string, into: string) =>
  themeService.merge({ ...(await versionOf(name)), into: network.theme(into) }, network);
const refusal = (fields: Record<string, unknown>) => expect.objectContaining({ fields });
const reason = (text: string) => refusal({ reason: expect.stringContaining(text) });

describe('the list', () => {
  it('gives the starting themes on two levels, in their order', async () => {
    const groups = await themeService.list(undefined, network);
    expect(groups.slice(0, 2).map(({ name }) => name)).toEqual(['Maison et bricolage', 'Couture et fil']);
    expect(groups[1]?.pictogram).toBe('needle');
    expect(groups[1]?.themes.map(({ name }) => name)).toEqual([
      'Couture',
      'Tricot et crochet',
      'Retouches',
      'Broderie',
    ]);
  });

  it('counts what bears each theme', async () => {
    await insertGardeners(network);
    expect(await read('Potager')).toMatchObject({ listings: 2, mediations: 0, exchanges: 0, isArchived: false });
    expect(await read('Broderie')).toMatchObject({ listings: 0 });
  });
});

describe('a theme', () => {
  it('is added at the end of its family, with its act and its words', async () => {
    await themeService.add(details({ act: 'apprendre la vannerie', words: 'osier, panier' }), network);
    expect((await themeService.list(undefined, network))[1]?.themes.at(-1)?.name).toBe('Vannerie');
    expect(await read('Vannerie')).toMatchObject({ act: 'apprendre la vannerie', words: 'osier, panier' });
  });

  it.each(['Couture', 'COUTURE', 'couturé'])('is refused under a name that its family has: « %s »', async (name) => {
    await expect(themeService.add(details({ name }), network)).rejects.toEqual(
      refusal({ name: expect.stringContaining('déjà pris') }),
    );
  });

  it('may have a name that another family has', async () => {
    await themeService.add(details({ name: 'Potager' }), network);
    expect((await shown()).filter((name) => name === 'Potager')).toHaveLength(2);
  });

  it('is renamed, moves to another family, and keeps what bears it', async () => {
    await insertGardeners(network);
    const { id, version } = await versionOf('Potager');
    const cuisine = network.theme('Cuisine');
    await themeService.save({ ...details({ parentId: cuisine, name: 'Du potager à la table' }), id, version }, network);
    const groups = await themeService.list(undefined, network);
    expect(groups.find(({ name }) => name === 'Cuisine')?.themes.at(-1)).toEqual({ id, name: 'Du potager à la table' });
    expect(await read('Du potager à la table')).toMatchObject({ listings: 2 });
  });

  it('is not changed twice from the same reading', async () => {
    const before = await versionOf('Broderie');
    await themeService.save({ ...details({ name: 'Broderie d’art' }), ...before }, network);
    await expect(themeService.save({ ...details({ name: 'Dentelle' }), ...before }, network)).rejects.toMatchObject({
      code: 'stale',
    });
  });

  it('neither becomes a family, nor a theme of a theme', async () => {
    const broderie = await versionOf('Broderie');
    await expect(themeService.save({ ...details({ parentId: null }), ...broderie }, network)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(themeService.add(details({ parentId: network.theme('Couture') }), network)).rejects.toEqual(
      refusal({ parentId: expect.stringContaining('Choisissez une famille') }),
    );
  });

  it('keeps the pictogram of its family when the family changes it, unless it has its own', async () => {
    const family = await read('Couture et fil');
    const { id, version, name } = family;
    await themeService.save({ ...details({ parentId: null, name, pictogram: 'heart' }), id, version }, network);
    expect((await read('Couture')).pictogram).toBe('heart');
    expect((await read('Retouches')).pictogram).toBe('hanger');
  });
});

describe('order', () => {
  it('is the one that was chosen', async () => {
    const parentId = network.theme('Couture et fil');
    const ids = ['Broderie', 'Couture', 'Retouches', 'Tricot et crochet'].map((name) => network.theme(name));
    await themeService.order({ parentId, ids }, network);
    expect((await themeService.list(undefined, network))[1]?.themes.map(({ id }) => id)).toEqual(ids);
  });

  it('is refused when a theme is missing, twice there or from elsewhere', async () => {
    const parentId = network.theme('Couture et fil');
    const [a, b, c, d, other] = ['Broderie', 'Couture', 'Retouches', 'Tricot et crochet', 'Potager'].map((name) =>
      network.theme(name),
    ) as [string, string, string, string, string];
    for (const ids of [
      [a, b, c],
      [a, b, c, c],
      [a, b, c, other],
      [a, b, c, d, other],
    ])
      await expect(themeService.order({ parentId, ids }, network)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('archive', () => {
  it('takes a theme out of the list, and brings it back', async () => {
    await insertGardeners(network);
    await themeService.archive(await versionOf('Potager'), network);
    expect(await shown()).not.toContain('Potager');
    expect(await read('Potager')).toMatchObject({ isArchived: true, listings: 2 });
    await themeService.restore(await versionOf('Potager'), network);
    expect(await shown()).toContain('Potager');
  });

  it('takes a family with its themes, and brings back those that went with it', async () => {
    await themeService.archive(await versionOf('Broderie'), network);
    const later = network.at('2026-11-24T10:00:00Z');
    await themeService.archive(await versionOf('Couture et fil'), later);
    expect(await familiesShown()).not.toContain('Couture et fil');
    expect(await read('Couture')).toMatchObject({ isArchived: true });
    await themeService.restore(await versionOf('Couture et fil'), later);
    expect(await shown()).toEqual(expect.arrayContaining(['Couture', 'Retouches']));
    expect(await shown()).not.toContain('Broderie');
  });

  it('brings back the family of a theme that comes back', async () => {
    await themeService.archive(await versionOf('Couture et fil'), network);
    await themeService.restore(await versionOf('Broderie'), network);
    expect(await familiesShown()).toContain('Couture et fil');
    expect(await shown()).toContain('Broderie');
    expect(await shown()).not.toContain('Couture');
  });

  it('keeps the name: it is taken back rather than made again', async () => {
    await themeService.archive(await versionOf('Broderie'), network);
    await expect(themeService.add(details({ name: 'broderie' }), network)).rejects.toEqual(
      refusal({ name: expect.stringContaining('archivé') }),
    );
  });
});

describe('removal', () => {
  it('takes away a theme that nothing bears', async () => {
    await themeService.remove(await versionOf('Broderie'), network);
    expect((await themeService.manage(undefined, network)).map(({ name }) => name)).not.toContain('Broderie');
  });

  it('is refused for a theme in use, and for a family that has themes', async () => {
    await insertGardeners(network);
    await expect(themeService.remove(await versionOf('Potager'), network)).rejects.toEqual(reason('archivez-le'));
    await expect(themeService.remove(await versionOf('Cuisine'), network)).rejects.toEqual(reason('dépendent'));
  });

  it('is refused for a theme that another was merged into, and for one that was merged', async () => {
    await merge('Broderie', 'Couture');
    await expect(themeService.remove(await versionOf('Couture'), network)).rejects.toEqual(reason('dépendent'));
    await expect(themeService.remove(await versionOf('Broderie'), network)).rejects.toEqual(reason('séparez-les'));
  });
});

describe('merging', () => {
  const bearing = async (table: string, name: string): Promise<string[]> =>
    network
      .db(table)
      .where({ theme_id: network.theme(name) })
      .orderBy('id')
      .pluck('id');

  it('gives all that bears the theme to the other, and keeps the trace', async () => {
    await insertAgreement(network);
    const tables = ['listing', 'mediation', 'exchange'];
    const before = await Promise.all(tables.map((table) => bearing(table, 'Couture')));
    expect(before.map((ids) => ids.length)).toEqual([2, 1, 1]);
    await merge('Couture', 'Broderie');
    expect(await Promise.all(tables.map((table) => bearing(table, 'Broderie')))).toEqual(before);
    expect(await Promise.all(tables.map((table) => bearing(table, 'Couture')))).toEqual([[], [], []]);
    expect(await read('Couture')).toMatchObject({ mergedInto: network.theme('Broderie'), isArchived: true });
    expect(await read('Broderie')).toMatchObject({ listings: 2, mediations: 1, exchanges: 1 });
    expect(await shown()).not.toContain('Couture');
    await themeService.part(await versionOf('Couture'), network);
    expect(await Promise.all(tables.map((table) => bearing(table, 'Couture')))).toEqual(before);
  });

  it('is undone: each gets back what it had, and nothing more', async () => {
    const { jacques } = await insertGardeners(network);
    const own = { memberId: jacques, kind: 'offer' as const, themeId: network.theme('Jardinage'), title: 'Rosiers' };
    const before = await insertListing(network, own);
    await merge('Potager', 'Jardinage');
    const after = await insertListing(network, { ...own, title: 'Semis' });
    await themeService.part(await versionOf('Potager'), network);
    expect(await bearing('listing', 'Jardinage')).toEqual([before, after].sort());
    expect(await read('Potager')).toMatchObject({ listings: 2, mergedInto: null, isArchived: false });
    expect(await shown()).toContain('Potager');
  });

  it('leaves where it is what has moved since', async () => {
    const { offerId, requestId } = await insertGardeners(network);
    await merge('Potager', 'Jardinage');
    await network
      .db('listing')
      .where({ id: offerId })
      .update({ theme_id: network.theme('Compost') });
    await themeService.part(await versionOf('Potager'), network);
    expect(await bearing('listing', 'Compost')).toEqual([offerId]);
    expect(await bearing('listing', 'Potager')).toEqual([requestId]);
  });

  it('follows: what was merged into a theme that is merged leads to the last one, and comes back too', async () => {
    await insertGardeners(network);
    await merge('Potager', 'Jardinage');
    await merge('Jardinage', 'Compost');
    expect(await read('Potager')).toMatchObject({ mergedInto: network.theme('Compost') });
    expect(await bearing('listing', 'Compost')).toHaveLength(2);
    await themeService.part(await versionOf('Jardinage'), network);
    expect(await read('Potager')).toMatchObject({ mergedInto: network.theme('Jardinage') });
    await themeService.part(await versionOf('Potager'), network);
    expect(await bearing('listing', 'Potager')).toHaveLength(2);
  });

  it('gives the themes of a family to another, after its own', async () => {
    await merge('Couture et fil', 'Cuisine');
    const cuisine = (await themeService.list(undefined, network)).find(({ name }) => name === 'Cuisine');
    expect(cuisine?.themes.map(({ name }) => name).slice(-4)).toEqual([
      'Couture',
      'Tricot et crochet',
      'Retouches',
      'Broderie',
    ]);
    await themeService.part(await versionOf('Couture et fil'), network);
    const families = await themeService.list(undefined, network);
    expect(families.find(({ name }) => name === 'Couture et fil')?.themes).toHaveLength(4);
    expect(families.find(({ name }) => name === 'Cuisine')?.themes).toHaveLength(4);
  });

  it('is refused between a family and a theme, with itself, with an archived one, and where two names meet', async () => {
    await expect(merge('Couture', 'Cuisine')).rejects.toEqual(refusal({ into: expect.stringContaining('à un thème') }));
    await expect(merge('Couture', 'Couture')).rejects.toEqual(refusal({ into: expect.stringContaining('autre') }));
    await themeService.archive(await versionOf('Broderie'), network);
    await expect(merge('Couture', 'Broderie')).rejects.toEqual(reason('archivé'));
    await themeService.add(details({ name: 'Potager' }), network);
    await expect(merge('Couture et fil', 'Jardin et nature')).rejects.toEqual(
      refusal({ into: expect.stringContaining('réunissez d’abord') }),
    );
  });

  it('keeps an archived theme whose name is taken in the other family, and finds it a place when it comes back', async () => {
    await themeService.add(details({ name: 'Potager' }), network);
    const [twin] = (await themeService.manage(undefined, network)).filter(
      ({ name, parentId }) => name === 'Potager' && parentId === network.theme('Couture et fil'),
    );
    if (!twin) throw new Error('not added');
    await themeService.archive({ id: twin.id, version: twin.version }, network);
    await merge('Couture et fil', 'Jardin et nature');
    const { version } = (await themeService.manage(undefined, network)).find(({ id }) => id === twin.id) ?? twin;
    await expect(themeService.restore({ id: twin.id, version }, network)).rejects.toMatchObject({ code: 'invalid' });
    const { id: potager, version: itsVersion } =
      (await themeService.manage(undefined, network)).find(({ id }) => id === network.theme('Potager')) ?? twin;
    const moved = details({ parentId: network.theme('Jardin et nature'), name: 'Légumes' });
    await themeService.save({ ...moved, id: potager, version: itsVersion }, network);
    await themeService.restore({ id: twin.id, version }, network);
    const jardin = (await themeService.list(undefined, network)).find(({ name }) => name === 'Jardin et nature');
    expect(jardin?.themes.map(({ id }) => id)).toContain(twin.id);
  });
});

describe('suggestion', () => {
  const suggested = async (text: string) => (await themeService.suggest({ text }, network)).map(({ name }) => name);

  it('suggests three themes at most, with their family and their pictogram', async () => {
    const found = await themeService.suggest({ text: 'faire un ourlet à mon pantalon' }, network);
    expect(found[0]).toEqual({
      id: network.theme('Retouches'),
      name: 'Retouches',
      familyName: 'Couture et fil',
      pictogram: 'hanger',
    });
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it('learns from what was recorded', async () => {
    expect(await suggested('le macadam')).toEqual([]);
    const memberId = await insertMember(network, network.siteId, 'Nadia Benali');
    await insertListing(network, {
      memberId,
      kind: 'offer',
      themeId: network.theme('Danse'),
      title: 'Danser le macadam',
    });
    expect(await suggested('le macadam')).toEqual(['Danse']);
  });

  it('uses the words of the structure, at once', async () => {
    const { id, version, parentId, act } = await read('Broderie');
    await themeService.save(
      { parentId, name: 'Broderie', pictogram: 'needle', act, words: 'macadam', id, version },
      network,
    );
    expect(await suggested('le macadam')).toEqual(['Broderie']);
  });

  it('keeps the words of a theme that was merged, and forgets those of an archived one', async () => {
    await merge('Potager', 'Jardinage');
    expect((await suggested('semer des tomates'))[0]).toBe('Jardinage');
    await themeService.archive(await versionOf('Jardinage'), network);
    expect(await suggested('semer des tomates')).not.toContain('Jardinage');
  });

  it('suggests a starting theme of a network that began before themes had words', async () => {
    await network.db('theme').update({ words: '', act: '' });
    expect((await suggested('faire un ourlet'))[0]).toBe('Retouches');
  });

  it.each(['"', '*', 'AND', '" OR title:*', 'NEAR(a b)', '-', "l'"])('takes « %s » as it is typed', async (text) => {
    expect(await suggested(text)).toEqual([]);
  });
});
