import { type Deeds, noDeeds } from '../../domain/attestation/activity';
import {
  type AttestationKind,
  attestationNumber,
  futureDay,
  registerYear,
  subjectOf,
} from '../../domain/attestation/attestation';
import { aboutSkill } from '../../domain/attestation/template';
import { impossible, invalid } from '../../domain/errors';
import { enumerate } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { attestationContract, BatchPerson } from '../../ipc/attestation.contract';
import type { Base } from '../database/open';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { listPeople, listSeries, listSimilar, type Series } from './attestation.queries';
import { insertAttestations, nextSequence, readPapers } from './attestation.repository';
import { type MemberDeeds, readDeeds } from './deeds.queries';
import { fileName, pagesOf, pdfOf, type StructureReading, startWriting } from './papers';
import { readTemplate } from './template.queries';

/** A folder that the person chose. */
export type FolderOfFiles = { write: (name: string, content: Uint8Array) => Promise<void> };
export type BatchNeeds = StructureReading & {
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
  /** @returns null when the person gives up */
  openFolder: () => Promise<FolderOfFiles | null>;
};

const nothing: MemberDeeds = { ...noDeeds, titles: { offerer: [], requester: [] } };

/** The skill that her paper names: those of the exchanges where she was on this side. */
const skillOf = (kind: AttestationKind, { titles }: MemberDeeds): string =>
  kind === 'transmission' ? subjectOf(titles.offerer) : kind === 'acquisition' ? subjectOf(titles.requester) : '';

/** Whether a person did what a kind attests. */
const tookPartIn: Record<AttestationKind, (deeds: Deeds, skill: string) => boolean> = {
  participation: ({ sessions, gatherings, workshops, reperages }) => sessions + gatherings + workshops + reperages > 0,
  transmission: (_, skill) => skill !== '',
  acquisition: (_, skill) => skill !== '',
  regularity: ({ sessions, gatherings }) => sessions + gatherings > 0,
  commitment: ({ exchanges, workshops, reperages }) => exchanges + workshops + reperages > 0,
};

/** Attestations of a year for many people at once. */
export function batchService({ print, openFolder, ...reading }: BatchNeeds) {
  async function saveAsOne({ db }: Context, series: Series): Promise<number> {
    const papers = await readPapers(db, await printableIds(db, series));
    const pdf = await print.pdf(await pagesOf(db, papers), { hasFooter: false });
    const name = `Attestations ${papers[0]?.number} à ${papers.at(-1)?.number}.pdf`;
    return (await print.save(pdf, name)) ? papers.length : 0;
  }

  async function saveInFolder({ db }: Context, series: Series): Promise<number> {
    const papers = await readPapers(db, await printableIds(db, series));
    const folder = await openFolder();
    if (!folder) return 0;
    for (const { id, number, content } of papers)
      await folder.write(fileName({ number, memberName: content.memberName }), await pdfOf(db, id, print));
    return papers.length;
  }

  return {
    batch: async ({ kind, firstDay, lastDay, siteId }, { db }) => {
      const deeds = await readDeeds(db, { memberIds: null, exchangeId: null, firstDay, lastDay });
      // Who has left is given one for what she did before.
      const people = (await listPeople(db, siteId)).filter(({ memberId, hasLeft }) => !hasLeft || deeds.has(memberId));
      const memberIds = people.map(({ memberId }) => memberId);
      const similar = await listSimilar(db, { memberIds, exchangeId: null, kind, since: firstDay });
      return people.map(({ hasLeft: _left, ...person }): BatchPerson => {
        const { titles, ...done } = deeds.get(person.memberId) ?? nothing;
        const subject = skillOf(kind, { ...done, titles });
        return {
          ...person,
          deeds: done,
          subject,
          tookPart: tookPartIn[kind](done, subject),
          similar: similar.get(person.memberId) ?? [],
        };
      });
    },

    issueBatch: async (order, context) => {
      const { db, now } = context;
      const { kind, memberIds, firstDay, lastDay, issuedOn } = order;
      if (issuedOn > dayOf(toInstant(now))) throw invalid('issuedOn', futureDay);
      const names = new Map((await listPeople(db, null)).map(({ memberId, name }) => [memberId, name]));
      if (memberIds.some((id) => !names.has(id))) throw invalid('memberIds', 'Une personne cochée n’est plus membre.');
      const deeds = await readDeeds(db, { memberIds, exchangeId: null, firstDay, lastDay });
      const subjects = new Map(memberIds.map((id) => [id, skillOf(kind, deeds.get(id) ?? nothing)]));
      const without = memberIds.filter((id) => !subjects.get(id));
      if (aboutSkill(kind) && without.length > 0)
        throw invalid(
          'memberIds',
          `Aucun savoir à nommer pour ${enumerate(without.map((id) => names.get(id) ?? ''))}.`,
        );

      const writing = await startWriting(db, reading);
      const { template } = await readTemplate(db, kind);
      const year = registerYear(issuedOn);
      const first = await nextSequence(db, year);
      const attestations = memberIds.map((memberId, place) => {
        const sequence = first + place;
        const subject = aboutSkill(kind) ? (subjects.get(memberId) ?? '') : order.subject;
        const content = writing.write({ ...order, memberId, exchangeId: null, awardId: null, subject }, template, {
          number: attestationNumber(year, sequence),
          memberName: names.get(memberId) ?? '',
          deeds: deeds.get(memberId) ?? nothing,
          badge: null,
        });
        return { year, sequence, kind, memberId, exchangeId: null, issuedOn, content };
      });
      await writing.keepPictures(
        context,
        attestations.map(({ content }) => content),
      );
      await insertAttestations(context, attestations);
      return { year, first, last: first + memberIds.length - 1 };
    },

    series: (series, { db }) => listSeries(db, series),

    printSeries: async (series, { db }) => {
      const papers = await readPapers(db, await printableIds(db, series));
      await print.paper(await pagesOf(db, papers), { isLandscape: true });
    },

    saveSeries: async ({ as, ...series }, context) => ({
      saved: await (as === 'folder' ? saveInFolder(context, series) : saveAsOne(context, series)),
    }),
  } satisfies Pick<
    Handlers<typeof attestationContract>,
    'batch' | 'issueBatch' | 'series' | 'printSeries' | 'saveSeries'
  >;
}

/** Those of a series that are not cancelled. */
async function printableIds(db: Base, series: Series): Promise<string[]> {
  const rows = await listSeries(db, series);
  const ids = rows.flatMap(({ id, isCancelled }) => (isCancelled ? [] : id));
  if (ids.length === 0) throw impossible('Aucune de ces attestations ne s’imprime : elles sont annulées.');
  return ids;
}
