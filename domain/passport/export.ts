import { AttestationKind } from '../attestation/attestation';
import type { Structure } from '../structure/structure';
import { Day } from '../time/time';
import { z } from '../zod';
import type { Carnet } from './carnet';
import { EntryKind, Shown } from './entry';

/**
 * The carnet as a file for other software, described in docs/adr/0015-passport.md. A reader looks at `format`, then at
 * `version`: a field that is added keeps the version, one that changes its meaning does not.
 */
export const PassportFile = z.strictObject({
  format: z.literal('entrelacs/carnet-de-competences'),
  version: z.literal(1),
  language: z.literal('fr'),
  exportedOn: Day,
  issuer: z.strictObject({ network: z.string(), structure: z.string(), commune: z.string() }),
  holder: z.strictObject({ name: z.string() }),
  /** When it was last read again with the person; null: not yet. */
  rereadOn: Day.nullable(),
  skills: z.array(
    z.strictObject({
      kind: EntryKind,
      /** The professional wording, or the theme; '' when there is none. */
      heading: z.string(),
      /** The person's own. */
      words: z.string(),
      shown: z.array(z.strictObject(Shown.omit({ knownAt: true }).shape)),
    }),
  ),
  attestations: z.array(
    z.strictObject({ number: z.string(), kind: AttestationKind, subject: z.string(), issuedOn: Day }),
  ),
  badges: z.array(z.strictObject({ name: z.string(), awardedOn: Day, criteria: z.string() })),
});
export type PassportFile = z.infer<typeof PassportFile>;

type Issuer = Pick<Structure, 'networkName' | 'name' | 'commune'>;

export const passportFile = (carnet: Carnet, issuer: Issuer, today: string): PassportFile =>
  PassportFile.parse({
    format: 'entrelacs/carnet-de-competences',
    version: 1,
    language: 'fr',
    exportedOn: today,
    issuer: { network: issuer.networkName, structure: issuer.name, commune: issuer.commune },
    holder: { name: carnet.memberName },
    rereadOn: carnet.rereadOn,
    skills: carnet.skills.flatMap(({ kind, groups }) =>
      groups.flatMap(({ heading, entries }) =>
        entries.map(({ words, shown }) => ({
          kind,
          heading,
          words,
          shown: shown.map(({ knownAt: _knownAt, ...one }) => one),
        })),
      ),
    ),
    attestations: carnet.attestations,
    badges: carnet.badges,
  } satisfies PassportFile);
