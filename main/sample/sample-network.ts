import { insertAccount } from '../account/account.repository';
import type { Owner } from '../account/vault';
import { type DataKey, openBase } from '../database/open';
import { insertStartingThemes } from '../structure/new-network';
import { insertSite, insertStructure } from '../structure/structure.repository';

export type SampleOrder = { base: string; owner: Omit<Owner, 'password'>; now: Date };

const creuse = { communeCode: null, timeZone: 'Europe/Paris' };

/** The three sites of the Creuse, with their real addresses (seeds/001: « Où trouver le Réseau Citoyen de Services »). */
const sites = [
  {
    name: 'Auzances',
    address: 'Agir, 51 avenue de la Gare',
    postcode: '23700',
    commune: 'Auzances',
    phone: '05 55 82 80 47',
  },
  { name: 'Guéret', address: 'UDAF, 50 avenue d’Auvergne', postcode: '23000', commune: 'Guéret', phone: '' },
  {
    name: 'La Souterraine',
    address: 'MJC – centre social, 27 rue Lavaud',
    postcode: '23300',
    commune: 'La Souterraine',
    phone: '',
  },
];

export async function createSampleNetwork({ base, owner, now }: SampleOrder, key: DataKey): Promise<void> {
  const connection = openBase(base, key);
  try {
    await connection.transaction(async (db) => {
      const stamp = { db, now, account: owner };
      await insertAccount(stamp, { id: owner.id, name: owner.name, role: 'coordination' });
      await insertStructure(stamp, {
        ...creuse,
        name: 'Conseil départemental de la Creuse',
        networkName: 'Réseau Citoyen de Services',
        address: '',
        postcode: '23000',
        commune: 'Guéret',
        phone: '',
        email: '',
        signatoryName: 'Claire Aubusson',
        signatoryTitle: 'Animatrice du réseau',
        dataContact: '',
      });
      for (const site of sites) await insertSite(stamp, { ...creuse, ...site });
      await insertStartingThemes(stamp);
    });
  } finally {
    await connection.destroy();
  }
}
