import {
  type AttestationContent,
  type AttestationKind,
  type AttestationSketch,
  attestationNumber,
  refusalOfFutureDay,
  registerYear,
  writeAttestation,
} from '../../domain/attestation/attestation';
import { invalid, Refusal } from '../../domain/errors';
import { enumerate } from '../../domain/french/format';
import { dayOf, toInstant } from '../../domain/time/time';
import type { attestationContract } from '../../ipc/attestation.contract';
import { updateVersion } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import { attestationPage } from './attestation-page';
import {
  listExchangesOf,
  listNumbersFor,
  listParticipants,
  readActivity,
  readMember,
  searchRegister,
} from './attestation.queries';
import { insertAttestation, keepPdf, nextSequence, readAttestation, readPdf } from './attestation.repository';

/** What attestations need of the rest of the application; `services.ts` provides it. */
export type AttestationNeeds = {
  readStructure: (db: Context['db']) => Promise<Parameters<typeof writeAttestation>[1]['structure']>;
  /** @returns the address where the page can be seen */
  publish: (html: string) => string;
  toPdf: (html: string) => Promise<Uint8Array>;
  toPaper: (html: string) => Promise<void>;
  save: (pdf: Uint8Array, suggestedName: string) => Promise<boolean>;
};

const kindOfSide: Record<'offerer' | 'requester', AttestationKind> = {
  offerer: 'transmission',
  requester: 'acquisition',
};

export function attestationService({ readStructure, publish, toPdf, toPaper, save }: AttestationNeeds) {
  /** The words of a sketch, with what the base knows of the member. */
  async function write(db: Context['db'], sketch: AttestationSketch, number: string): Promise<AttestationContent> {
    const { memberId } = sketch;
    return writeAttestation(sketch, {
      number,
      memberName: memberId ? (await readMember(db, memberId)).name : '…',
      structure: await readStructure(db),
      activity: memberId
        ? await readActivity(db, memberId, sketch)
        : { sessions: 0, minutes: 0, firstDay: null, lastDay: null },
    });
  }

  /** What deserves a look before the number is given; nothing here forbids it. */
  async function warningsOf(db: Context['db'], { memberId, exchangeId, kind }: AttestationSketch): Promise<string[]> {
    if (!memberId) return [];
    const warnings: string[] = [];
    const numbers = await listNumbersFor(db, { memberId, exchangeId, kind });
    if (numbers.length)
      warnings.push(`Une attestation semblable porte déjà le numéro ${enumerate(numbers)} : est-ce bien voulu ?`);
    const exchange = (await listExchangesOf(db, memberId)).find(({ id }) => id === exchangeId);
    if (exchange?.activity.sessions === 0)
      warnings.push('Aucune séance de cet échange n’est notée comme honorée : vérifiez les présences.');
    return warnings;
  }

  async function printable(db: Context['db'], id: string) {
    const attestation = await readAttestation(db, id);
    if (attestation.isCancelled) throw new Refusal('conflict');
    return attestation;
  }

  return {
    prepare: async ({ memberId, exchangeId }, { db, now }) => {
      const structure = await readStructure(db);
      const member = memberId ? await readMember(db, memberId) : null;
      const exchanges = memberId ? await listExchangesOf(db, memberId) : [];
      const exchange = exchanges.find(({ id }) => id === exchangeId);
      return {
        memberName: member?.name ?? '',
        exchanges,
        participants: exchangeId && !memberId ? await listParticipants(db, exchangeId) : [],
        sketch: {
          kind: exchange ? kindOfSide[exchange.side] : 'participation',
          memberId,
          exchangeId: exchange?.id ?? null,
          subject: exchange?.title.slice(0, 90) ?? '',
          firstDay: exchange?.activity.firstDay ?? null,
          lastDay: exchange?.activity.lastDay ?? null,
          showsActivity: true,
          words: '',
          place: member?.siteCommune || member?.siteName || structure.commune,
          issuedOn: dayOf(toInstant(now), member?.timeZone),
          signatoryName: structure.signatoryName,
          signatoryTitle: structure.signatoryTitle,
        },
      };
    },

    preview: async (sketch, { db }) => {
      const number = `${registerYear(sketch.issuedOn)}-····`;
      return {
        url: publish(attestationPage(await write(db, sketch, number))),
        warnings: await warningsOf(db, sketch),
      };
    },

    issue: async (order, context) => {
      const { db, now } = context;
      const { memberId, exchangeId, kind, issuedOn } = order;
      const member = await readMember(db, memberId);
      const isTooEarly = refusalOfFutureDay(issuedOn, dayOf(toInstant(now), member.timeZone));
      if (isTooEarly) throw invalid('issuedOn', isTooEarly);
      if (exchangeId) {
        const exchange = (await listExchangesOf(db, memberId)).find(({ id }) => id === exchangeId);
        if (!exchange) throw invalid('exchangeId', `${member.name} n’est pas de cet échange : choisissez-en un autre.`);
        if (kind !== 'participation' && kind !== kindOfSide[exchange.side])
          throw invalid('kind', wrongSide[exchange.side](member.name));
      }
      const year = registerYear(issuedOn);
      const sequence = await nextSequence(db, year);
      const content = await write(db, order, attestationNumber(year, sequence));
      const id = await insertAttestation(context, { year, sequence, kind, memberId, exchangeId, issuedOn, content });
      return readAttestation(db, id);
    },

    cancel: async ({ id, reason }, context) => {
      await printable(context.db, id);
      const { version } = await context.db('attestation').where({ id }).first('version');
      const cancelled_at = toInstant(context.now);
      await updateVersion(context, 'attestation', { id, version }, { cancelled_at, cancellation_reason: reason });
      return readAttestation(context.db, id);
    },

    read: ({ id }, { db }) => readAttestation(db, id),

    show: async ({ id }, { db }) => ({ url: publish(attestationPage((await readAttestation(db, id)).content)) }),

    print: async ({ id }, { db }) => toPaper(attestationPage((await printable(db, id)).content)),

    savePdf: async ({ id }, { db }) => {
      const { content, number } = await printable(db, id);
      if (!(await readPdf(db, id))) await keepPdf(db, id, await toPdf(attestationPage(content)));
      const pdf = await readPdf(db, id);
      return pdf !== null && save(pdf, `Attestation ${number} ${fileName(content.memberName)}.pdf`);
    },

    register: (input, { db }) => searchRegister(db, input),
  } satisfies Handlers<typeof attestationContract>;
}

const wrongSide = {
  offerer: (name: string) => `${name} transmettait dans cet échange : choisissez « Transmission d’un savoir ».`,
  requester: (name: string) => `${name} apprenait dans cet échange : choisissez « Acquisition d’un savoir ».`,
};

/** A name without what a file system refuses. */
const fileName = (name: string) => name.replace(/[\\/:*?"<>|]/g, '-');
