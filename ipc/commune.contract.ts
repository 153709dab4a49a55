import { Commune } from '../domain/commune/commune';
import { CommuneFileReport } from '../domain/commune/commune-file';
import { Id } from '../domain/id';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const CommuneOfMembers = z.object({ code: z.string(), name: z.string(), members: z.int() });
export type CommuneOfMembers = z.infer<typeof CommuneOfMembers>;

/** What the structure imported, and the instant of it. */
export const ImportedPlaces = z.object({ communes: z.int(), at: z.string() });
export type ImportedPlaces = z.infer<typeof ImportedPlaces>;

export const NetworkPlaces = z.object({
  /** Those where members live. */
  communes: z.int(),
  /** Those among them that have a position. */
  located: z.int(),
  /** The first ones that have none, where most members live. */
  missing: z.array(CommuneOfMembers),
  imported: ImportedPlaces.nullable(),
});
export type NetworkPlaces = z.infer<typeof NetworkPlaces>;

export const ChosenCommuneFile = z.object({
  id: Id,
  fileName: z.string(),
  report: CommuneFileReport,
  /** How many communes where members live would have a position. */
  located: z.int(),
});
export type ChosenCommuneFile = z.infer<typeof ChosenCommuneFile>;

export const communeContract = {
  /** By the start of a name or of a postcode; those of the department of `near`, a postcode, come first. */
  search: {
    kind: 'query',
    role: 'public',
    input: z.object({ text: z.string().max(80), near: z.string().max(5).default('') }),
    output: z.array(Commune),
  },
  /** Which communes where members live have a position. */
  places: { kind: 'query', role: 'coordination', input: z.void(), output: NetworkPlaces },
  /** Lets the person choose a file of positions, and tells what it would bring; null when she gives up. */
  chooseFile: { kind: 'action', role: 'coordination', input: z.void(), output: ChosenCommuneFile.nullable() },
  /** Keeps the positions of the file that was chosen last, in the place of those of an earlier one. */
  importFile: { kind: 'command', role: 'coordination', input: z.object({ id: Id }), output: NetworkPlaces },
  /** Forgets the imported positions; `importFile` with `removed` brings them back. */
  removeImport: {
    kind: 'command',
    role: 'coordination',
    input: z.void(),
    output: z.object({ places: NetworkPlaces, removed: Id }),
  },
} satisfies FeatureContract;
