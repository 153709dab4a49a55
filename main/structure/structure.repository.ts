import type {
  Logo,
  SigningPictures,
  Site,
  SiteDetails,
  Structure,
  StructureDetails,
} from '../../domain/structure/structure';
import type { Base } from '../database/open';
import { created, found, type Stamp, updateVersion } from '../database/rows';

type Version = { id: string; version: number };

const addressRow = (it: { address: string; postcode: string; communeCode: string | null; commune: string }) => ({
  address: it.address,
  postcode: it.postcode,
  commune_code: it.communeCode,
  commune: it.commune,
});

const structureRow = (structure: StructureDetails) => ({
  ...addressRow(structure),
  name: structure.name,
  network_name: structure.networkName,
  phone: structure.phone,
  email: structure.email,
  signatory_name: structure.signatoryName,
  signatory_title: structure.signatoryTitle,
  data_contact: structure.dataContact,
  reperage_every_weeks: structure.reperageEveryWeeks,
});

const siteRow = (site: SiteDetails) => ({
  ...addressRow(site),
  name: site.name,
  phone: site.phone,
  time_zone: site.timeZone,
});

const siteColumns = {
  id: 'id',
  version: 'version',
  name: 'name',
  address: 'address',
  postcode: 'postcode',
  communeCode: 'commune_code',
  commune: 'commune',
  phone: 'phone',
  timeZone: 'time_zone',
};

export async function readStructure(db: Base): Promise<Structure> {
  const row = found(await db('structure').first());
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    networkName: row.network_name,
    address: row.address,
    postcode: row.postcode,
    communeCode: row.commune_code,
    commune: row.commune,
    phone: row.phone,
    email: row.email,
    signatoryName: row.signatory_name,
    signatoryTitle: row.signatory_title,
    dataContact: row.data_contact,
    reperageEveryWeeks: row.reperage_every_weeks,
    listingMonths: row.listing_months,
    noticeVersion: row.notice_version,
    logo: pictureFrom(row.logo, row.logo_type),
  };
}

const pictureFrom = (bytes: Uint8Array | null, type: Logo['type']): Logo | null =>
  bytes && { type, data: Buffer.from(bytes).toString('base64') };
const pictureBytes = (picture: Logo | null) => picture && Buffer.from(picture.data, 'base64');

/** Apart from the structure, that every printed page reads. */
export async function readSigningPictures(db: Base): Promise<SigningPictures> {
  const row = found(await db('structure').first());
  return {
    signature: pictureFrom(row.signature, row.signature_type),
    stamp: pictureFrom(row.stamp, row.stamp_type),
  };
}

export const updateSigningPicture = (
  stamp: Stamp,
  version: Version,
  which: keyof SigningPictures,
  picture: Logo | null,
) =>
  updateVersion(stamp, 'structure', version, {
    [which]: pictureBytes(picture),
    [`${which}_type`]: picture?.type ?? null,
  });

export async function insertStructure(stamp: Stamp, structure: StructureDetails): Promise<void> {
  await stamp.db('structure').insert({ ...created(stamp), ...structureRow(structure) });
}

export const updateStructure = (stamp: Stamp, version: Version, structure: StructureDetails) =>
  updateVersion(stamp, 'structure', version, structureRow(structure));

export const updateListingMonths = (stamp: Stamp, version: Version, listingMonths: number) =>
  updateVersion(stamp, 'structure', version, { listing_months: listingMonths });

export const updateLogo = (stamp: Stamp, version: Version, logo: Logo | null) =>
  updateVersion(stamp, 'structure', version, {
    logo: pictureBytes(logo),
    logo_type: logo?.type ?? null,
  });

export const listSites = (db: Base): Promise<Site[]> =>
  db('site').whereNull('archived_at').orderBy('name').select(siteColumns);

export const readSite = async (db: Base, id: string): Promise<Site> =>
  found(await db('site').where({ id }).first(siteColumns));

/** @returns the id of the new site */
export async function insertSite(stamp: Stamp, site: SiteDetails): Promise<string> {
  const row = { ...created(stamp), ...siteRow(site) };
  await stamp.db('site').insert(row);
  return row.id;
}

export const updateSite = (stamp: Stamp, version: Version, site: SiteDetails) =>
  updateVersion(stamp, 'site', version, siteRow(site));
