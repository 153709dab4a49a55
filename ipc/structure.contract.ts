import { Id } from '../domain/id';
import {
  ListingMonths,
  Logo,
  SigningPictures,
  Site,
  SiteDetails,
  Structure,
  StructureDetails,
} from '../domain/structure/structure';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });

export const structureContract = {
  read: { kind: 'query', role: 'consultation', input: z.void(), output: Structure },
  save: { kind: 'command', role: 'coordination', input: StructureDetails.extend(Version.shape), output: Structure },
  saveLogo: {
    kind: 'command',
    role: 'coordination',
    input: Version.extend({ logo: Logo.nullable() }),
    output: Structure,
  },
  signingPictures: { kind: 'query', role: 'animation', input: z.void(), output: SigningPictures },
  saveSigningPicture: {
    kind: 'command',
    role: 'coordination',
    input: Version.extend({ which: z.enum(['signature', 'stamp']), picture: Logo.nullable() }),
    output: z.object({ structure: Structure, pictures: SigningPictures }),
  },
  saveListingMonths: {
    kind: 'command',
    role: 'coordination',
    input: Version.extend({ listingMonths: ListingMonths }),
    output: Structure,
  },
  sites: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(Site) },
  addSite: { kind: 'command', role: 'coordination', input: SiteDetails, output: Site },
  saveSite: { kind: 'command', role: 'coordination', input: SiteDetails.extend(Version.shape), output: Site },
} satisfies FeatureContract;
