import type { Deeds } from '../../domain/attestation/activity';
import type { AttestationSketch } from '../../domain/attestation/attestation';
import { type AttestationContent, type ShownBadge, writeAttestation } from '../../domain/attestation/content';
import type { Template } from '../../domain/attestation/template';
import { impossible } from '../../domain/errors';
import type { SigningPictures, Structure } from '../../domain/structure/structure';
import type { Base } from '../database/open';
import type { Stamp } from '../database/rows';
import type { Printer } from '../printing/printer';
import { keepPdf, type Paper, readPapers, readPdf } from './attestation.repository';
import { attestationPages, type Sheet } from './attestation-page';
import { codeMaker } from './code';
import { fingerprintOf, keepPictures, readPictures } from './picture.repository';

/** What attestations read of the structure; `services.ts` provides it. */
export type StructureReading = {
  readStructure: (db: Base) => Promise<Structure>;
  readSigningPictures: (db: Base) => Promise<SigningPictures>;
};

type Person = { number: string; memberName: string; deeds: Deeds; badge: ShownBadge | null };

/** All that papers written on the same day have in common. */
export async function startWriting(db: Base, { readStructure, readSigningPictures }: StructureReading) {
  const structure = await readStructure(db);
  const { signature, stamp } = await readSigningPictures(db);
  const shown = { logo: structure.logo, signature, stamp };
  const pictures = new Map(Object.values(shown).flatMap((it) => (it ? [[fingerprintOf(it), it] as const] : [])));
  const refs = {
    logo: shown.logo && fingerprintOf(shown.logo),
    signature: signature && fingerprintOf(signature),
    stamp: stamp && fingerprintOf(stamp),
  };
  return {
    structure,
    canSign: signature !== null || stamp !== null,
    write: (sketch: AttestationSketch, template: Template, person: Person): AttestationContent =>
      writeAttestation(sketch, { ...person, template, structure, pictures: refs }),
    /** A paper that has no number yet. */
    page: (content: AttestationContent): string => attestationPages([{ content, code: '·'.repeat(12) }], pictures),
    /** The pictures that these papers show are kept for as long as the papers. */
    keepPictures: (stamp: Stamp, contents: readonly AttestationContent[]): Promise<void> => {
      const used = new Set(contents.flatMap(({ structure: { logo }, ...it }) => [logo, it.signature, it.stamp]));
      return keepPictures(stamp, new Map([...pictures].filter(([ref]) => used.has(ref))));
    },
  };
}

/** The page of papers that have their numbers, in the order of these. */
export async function pagesOf(db: Base, papers: readonly Paper[]): Promise<string> {
  const codeOf = await codeMaker(db);
  const sheets = papers.map(
    ({ number, content, text }): Sheet => ({ content, code: content.isVerifiable ? codeOf(number, text) : null }),
  );
  const contents = papers.map(({ content }) => content);
  return attestationPages(sheets, await readPictures(db, contents));
}

export async function pageOf(db: Base, id: string): Promise<string> {
  return pagesOf(db, await readPapers(db, [id]));
}

/** The PDF of a paper: the first print is kept, and given again byte for byte. */
export async function pdfOf(db: Base, id: string, print: Pick<Printer, 'pdf'>): Promise<Uint8Array> {
  if (!(await readPdf(db, id))) await keepPdf(db, id, await print.pdf(await pageOf(db, id), { hasFooter: false }));
  const pdf = await readPdf(db, id);
  if (!pdf) throw impossible('Cette attestation n’a pas pu être mise en PDF : essayez encore.');
  return pdf;
}

/** File systems take 255 bytes in a name. */
const longestName = 80;

export const fileName = ({ number, memberName }: { number: string; memberName: string }): string =>
  `Attestation ${number} ${memberName.slice(0, longestName)}.pdf`;
