import {
  type AttestationContent,
  type AttestationSketch,
  attestationNumber,
  futureDay,
  kindOfSide,
  registerYear,
  writeAttestation,
} from '../../domain/attestation/attestation';
import { impossible, invalid } from '../../domain/errors';
import { enumerate } from '../../domain/french/format';
import type { Structure } from '../../domain/structure/structure';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { attestationContract } from '../../ipc/attestation.contract';
import { updateVersion } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import {
  listExchangesOf,
  listNumbersFor,
  listParticipants,
  readActivity,
  readMember,
  searchRegister,
} from './attestation.queries';
import { insertAttestation, keepPdf, nextSequence, readAttestation, readPdf } from './attestation.repository';
import { attestationPage } from './attestation-page';

/** What attestations need of the rest of the application; `services.ts` provides it. */
export type AttestationNeeds = {
  readStructure: (db: Context['db']) => Promise<Structure>;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
  /** @returns the address where a page can be seen */
  publish: (html: string) => string;
};

export function attestationService({ readStructure, print, publish }: AttestationNeeds) {
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
      warnings.push(`Une attestation semblable porte déjà le numéro ${enumerate(numbers)} : est-ce bien voulu ?`);
    const exchange = (await listExchangesOf(db, memberId)).find(({ id }) => id === exchangeId);
    if (exchange?.activity.sessions === 0)
      warnings.push('Aucune séance de cet échange n’est notée comme honorée : vérifiez les présences.');
    return warnings;
  }

  async function printable(db: Context['db'], id: string) {
    const attestation = await readAttestation(db, id);
    if (attestation.isCancelled)
      throw impossible('Cette attestation est annulée : elle reste au registre et ne s’imprime plus.');
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
      if (issuedOn > dayOf(toInstant(now), member.timeZone)) throw invalid('issuedOn', futureDay);
      if (exchangeId) {
        const exchange = (await listExchangesOf(db, memberId)).find(({ id }) => id === exchangeId);
        if (!exchange) throw invalid('exchangeId', `${member.name} n’est pas de cet échange : choisissez-en un autre.`);
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

    print: async ({ id }, { db }) =>
      print.paper(attestationPage((await printable(db, id)).content), { isLandscape: true }),

    savePdf: async ({ id }, { db }) => {
      const { content, number } = await printable(db, id);
      if (!(await readPdf(db, id)))
        await keepPdf(db, id, await print.pdf(attestationPage(content), { hasFooter: false }));
      const pdf = await readPdf(db, id);
      const name = `Attestation ${number} ${content.memberName}.pdf`;
      return { isSaved: pdf !== null && (await print.save(pdf, name)) };
    },

    register: (input, { db }) => searchRegister(db, input),
  } satisfies Handlers<typeof attestationContract>;
}

const wrongSide = {
  offerer: (name: string) => `${name} transmettait dans cet échange : choisissez « Transmission d’un savoir ».`,
  requester: (name: string) => `${name} apprenait dans cet échange : choisissez « Acquisition d’un savoir ».`,
};
