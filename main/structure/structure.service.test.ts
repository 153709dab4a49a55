import { beforeEach, describe, expect, it } from 'vitest';
import { Logo } from '../../domain/structure/structure';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { structureService } from './structure.service';

const png = {
  type: 'image/png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
} as const;

let network: TestNetwork;
let names: string[];
let service: ReturnType<typeof structureService>;
beforeEach(async () => {
  network = await testNetwork();
  names = [];
  service = structureService(async (name) => {
    names.push(name);
  });
});

describe('the structure', () => {
  it('gives the network its new name on the unlock screen too', async () => {
    const structure = await service.read(undefined, network);
    const saved = await service.save({ ...structure, networkName: 'RECS de Guéret' }, network);
    expect(saved).toMatchObject({ networkName: 'RECS de Guéret', version: structure.version + 1 });
    expect(names).toEqual(['RECS de Guéret']);
  });

  it('refuses what someone else has changed meanwhile', async () => {
    const structure = await service.read(undefined, network);
    await service.save(structure, network);
    await expect(service.save(structure, network)).rejects.toMatchObject({ code: 'stale' });
    expect(names).toHaveLength(1);
  });

  it('keeps its logo byte for byte, and gives it up', async () => {
    const { id, version } = await service.read(undefined, network);
    const withLogo = await service.saveLogo({ id, version, logo: png }, network);
    expect(withLogo.logo).toEqual(png);
    const without = await service.saveLogo({ id, version: withLogo.version, logo: null }, network);
    expect(without.logo).toBeNull();
  });

  it('keeps its signature and its stamp apart, byte for byte', async () => {
    const { id, version } = await service.read(undefined, network);
    const signed = await service.saveSigningPicture({ id, version, which: 'signature', picture: png }, network);
    expect(signed.pictures).toEqual({ signature: png, stamp: null });
    await expect(
      service.saveSigningPicture({ id, version, which: 'stamp', picture: png }, network),
    ).rejects.toMatchObject({ code: 'stale' });
    const last = { id, version: signed.structure.version };
    await service.saveSigningPicture({ ...last, which: 'stamp', picture: png }, network);
    const next = { id, version: last.version + 1 };
    await service.saveSigningPicture({ ...next, which: 'signature', picture: null }, network);
    expect(await service.signingPictures(undefined, network)).toEqual({ signature: null, stamp: png });
    expect((await service.read(undefined, network)).logo).toBeNull();
  });

  it.each([
    ['a text', { type: 'image/png', data: btoa('ceci est un texte') }],
    ['a picture of the other kind', { ...png, type: 'image/jpeg' }],
    ['a drawing', { type: 'image/svg+xml', data: btoa('<svg/>') }],
    ['a large picture', { type: 'image/png', data: `${png.data.slice(0, 12)}${'AAAA'.repeat(350_001)}` }],
  ])('refuses %s as a logo', (_name, logo) => {
    expect(Logo.safeParse(logo).error?.issues[0]?.message).toMatch(/^Choisissez une image/);
  });
});

describe('sites', () => {
  it('have each their own name', async () => {
    const [site] = await service.sites(undefined, network);
    if (!site) throw new Error('no site in the test network');
    await expect(service.addSite({ ...site }, network)).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: expect.stringContaining('déjà') },
    });
    await expect(service.saveSite({ ...site, address: '12 rue de l’Échange' }, network)).resolves.toMatchObject({
      address: '12 rue de l’Échange',
      version: site.version + 1,
    });
  });
});
