import { invalid } from '../../domain/errors';
import type { structureContract } from '../../ipc/structure.contract';
import type { Context, Handlers } from '../ipc/handlers';
import {
  insertSite,
  listSites,
  readSigningPictures,
  readSite,
  readStructure,
  updateListingMonths,
  updateLogo,
  updateSigningPicture,
  updateSite,
  updateStructure,
} from './structure.repository';

async function refuseKnownName({ db }: Context, name: string, id = '') {
  const other = await db('site').where({ name }).whereNot({ id }).first('id');
  if (other) throw invalid('name', 'Un lieu porte déjà ce nom : ajoutez le nom du quartier ou de la rue.');
}

/** @param rename gives the network its new name outside of the base, where the unlock screen reads it */
export const structureService = (rename: (network: string) => Promise<void>) =>
  ({
    read: (_, { db }) => readStructure(db),
    save: async (structure, context) => {
      await updateStructure(context, structure, structure);
      await rename(structure.networkName);
      return readStructure(context.db);
    },
    saveLogo: async ({ logo, ...version }, context) => {
      await updateLogo(context, version, logo);
      return readStructure(context.db);
    },
    signingPictures: (_, { db }) => readSigningPictures(db),
    saveSigningPicture: async ({ which, picture, ...version }, context) => {
      await updateSigningPicture(context, version, which, picture);
      return { structure: await readStructure(context.db), pictures: await readSigningPictures(context.db) };
    },
    saveListingMonths: async ({ listingMonths, ...version }, context) => {
      await updateListingMonths(context, version, listingMonths);
      return readStructure(context.db);
    },
    sites: (_, { db }) => listSites(db),
    addSite: async (site, context) => {
      await refuseKnownName(context, site.name);
      return readSite(context.db, await insertSite(context, site));
    },
    saveSite: async (site, context) => {
      await refuseKnownName(context, site.name, site.id);
      await updateSite(context, site, site);
      return readSite(context.db, site.id);
    },
  }) satisfies Handlers<typeof structureContract>;
