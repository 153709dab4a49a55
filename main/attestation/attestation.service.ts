import { noDeeds } from '../../domain/attestation/activity';
import {
  type AttestationSketch,
  attestationNumber,
  futureDay,
  kindOfSide,
  numberParts,
  registerYear,
} from '../../domain/attestation/attestation';
import type { ShownBadge } from '../../domain/attestation/content';
import { readClaim } from '../../domain/attestation/verification';
import { impossible, invalid } from '../../domain/errors';
import { enumerate } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { attestationContract, Verification } from '../../ipc/attestation.contract';
import type { Base } from '../database/open';
import { updateVersion } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { MailDraft } from '../window/mail-message';
import {
  listExchangesOf,
  listParticipants,
  listSeries,
  listSimilar,
  readMember,
  searchRegister,
} from './attestation.queries';
import { insertAttestations, nextSequence, readAttestation, readPapers } from './attestation.repository';
import { type BatchNeeds, batchService } from './batch.service';
import { codeMaker } from './code';
import { readDeedsOf } from './deeds.queries';
import { fileName, pageOf, pdfOf, startWriting } from './papers';
import { readTemplate } from './template.queries';
import { templateService } from './template.service';

/** What attestations need of the rest of the application; `services.ts` provides it. */
export type AttestationNeeds = BatchNeeds & {
  /** @returns the address where a page can be seen */
  publish: (html: string) => string;
  openMail: (draft: MailDraft, now: Date) => Promise<void>;
  badges: BadgesToShow;
};

/** The badges of a member that a paper may show. */
export type BadgesToShow = {
  of: (db: Base, memberId: string, now: string) => Promise<{ id: string; name: string }[]>;
  shown: (db: Base, id: string) => Promise<ShownBadge>;
};

export function attestationService(needs: AttestationNeeds) {
  const { readStructure, print, publish, openMail, badges } = needs;

  /** @throws Refusal unless it is hers, and holds */
  async function badgeFor({ db, now }: Context, { memberId, awardId }: AttestationSketch): Promise<ShownBadge | null> {
    if (!awardId || !memberId) return null;
    const held = await badges.of(db, memberId, toInstant(now));
    if (!held.some(({ id }) => id === awardId))
      throw invalid('awardId', 'Ce badge n’est plus valable, ou n’est pas le sien : choisissez-en un autre.');
    return badges.shown(db, awardId);
  }

  /** The words of a sketch, with what the base knows of the member. */
  async function write(context: Context, sketch: AttestationSketch, number: string) {
    const { db } = context;
    const { memberId, kind } = sketch;
    const writing = await startWriting(db, needs);
    const { template } = await readTemplate(db, kind);
    const content = writing.write(sketch, template, {
      number,
      memberName: memberId ? (await readMember(db, memberId)).name : '…',
      deeds: memberId ? await readDeedsOf(db, memberId, sketch) : noDeeds,
      badge: await badgeFor(context, sketch),
    });
    return { content, writing };
  }

  /** What deserves a look before the number is given; nothing here forbids it. */
  async function warningsOf(db: Context['db'], { memberId, exchangeId, kind }: AttestationSketch): Promise<string[]> {
    if (!memberId) return [];
    const warnings: string[] = [];
    const numbers = (await listSimilar(db, { memberIds: [memberId], exchangeId, kind })).get(memberId);
    if (numbers)
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
    ...templateService(needs),
    ...batchService(needs),

    prepare: async ({ memberId, exchangeId }, { db, now }) => {
      const { structure, canSign } = await startWriting(db, needs);
      const member = memberId ? await readMember(db, memberId) : null;
      const exchanges = memberId ? await listExchangesOf(db, memberId) : [];
      const exchange = exchanges.find(({ id }) => id === exchangeId);
      return {
        memberName: member?.name ?? '',
        canSign,
        exchanges,
        badges: memberId ? await badges.of(db, memberId, toInstant(now)) : [],
        participants: exchangeId && !memberId ? await listParticipants(db, exchangeId) : [],
        sketch: {
          kind: exchange ? kindOfSide[exchange.side] : 'participation',
          memberId,
          exchangeId: exchange?.id ?? null,
          awardId: null,
          subject: exchange?.title.slice(0, 90) ?? '',
          firstDay: exchange?.activity.firstDay ?? null,
          lastDay: exchange?.activity.lastDay ?? null,
          showsActivity: true,
          showsSignature: true,
          words: '',
          place: member?.siteCommune || member?.siteName || structure.commune,
          issuedOn: dayOf(toInstant(now), member?.timeZone),
          signatoryName: structure.signatoryName,
          signatoryTitle: structure.signatoryTitle,
        },
      };
    },

    preview: async (sketch, context) => {
      const { content, writing } = await write(context, sketch, `${registerYear(sketch.issuedOn)}-····`);
      return { url: publish(writing.page(content)), warnings: await warningsOf(context.db, sketch) };
    },

    issue: async (order, context) => {
      const { db, now } = context;
      const { memberId, exchangeId, kind, issuedOn } = order;
      const member = await readMember(db, memberId);
      if (issuedOn > dayOf(toInstant(now), member.timeZone)) throw invalid('issuedOn', futureDay);
      if (exchangeId) {
        const exchange = (await listExchangesOf(db, memberId)).find(({ id }) => id === exchangeId);
        if (!exchange) throw invalid('exchangeId', `${member.name} n’est pas de cet échange : choisissez-en un autre.`);
        const { side } = exchange;
        if (kind === kindOfSide[otherSide[side]]) throw invalid('kind', wrongSide[side](member.name));
      }
      const year = registerYear(issuedOn);
      const sequence = await nextSequence(db, year);
      const { content, writing } = await write(context, order, attestationNumber(year, sequence));
      await writing.keepPictures(context, [content]);
      const [id = ''] = await insertAttestations(context, [
        { year, sequence, kind, memberId, exchangeId, issuedOn, content },
      ]);
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

    show: async ({ id }, { db }) => {
      await readAttestation(db, id);
      return { url: publish(await pageOf(db, id)) };
    },

    print: async ({ id }, { db }) => {
      await printable(db, id);
      await print.paper(await pageOf(db, id), { isLandscape: true });
    },

    savePdf: async ({ id }, { db }) => {
      const { number, content } = await printable(db, id);
      const name = fileName({ number, memberName: content.memberName });
      return { isSaved: await print.save(await pdfOf(db, id, print), name) };
    },

    mail: async ({ id }, { db, now }) => {
      const { number, content, memberId } = await printable(db, id);
      const { firstName, name, email } = await readMember(db, memberId);
      const { networkName } = await readStructure(db);
      const draft: MailDraft = {
        to: email ? { name, address: email } : null,
        subject: `${content.title} n° ${number}`,
        text: `Bonjour ${firstName},\n\nVous trouverez ci-joint votre ${lowerHead(content.title)}, numéro ${number}. Elle est à vous : imprimez-la, gardez-la, montrez-la.\n\nBien à vous,\n${content.signatoryName}\n${networkName}\n`,
        attachment: {
          name: fileName({ number, memberName: content.memberName }),
          content: await pdfOf(db, id, print),
        },
      };
      await openMail(draft, now);
      return { hasAddress: email !== '' };
    },

    verify: async ({ text }, { db }): Promise<Verification> => {
      const claim = readClaim(text);
      const parts = claim && numberParts(claim.number);
      if (!claim || !parts) return { state: 'incomplete', number: null };
      const { year, sequence } = parts;
      const [row] = await listSeries(db, { year, first: sequence, last: sequence });
      if (!row) return { state: 'unknown', number: claim.number };
      const [kept] = await readPapers(db, [row.id]);
      const attestation = await readAttestation(db, row.id);
      const { content } = attestation;
      const paper = {
        id: row.id,
        number: row.number,
        title: content.title,
        memberName: content.memberName,
        lines: content.lines.map(({ runs }) => runs.map((run) => run.text).join('')),
        issuedOn: row.issuedOn,
      };
      if (!content.isVerifiable) return { state: 'without-code', paper };
      if (claim.code === null) return { state: 'incomplete', number: row.number };
      if (!kept || (await codeMaker(db))(row.number, kept.text) !== claim.code)
        return { state: 'unknown', number: row.number };
      const { cancelledAt, cancellationReason } = attestation;
      return cancelledAt
        ? { state: 'cancelled', paper, cancelledAt, cancellationReason }
        : { state: 'authentic', paper };
    },

    register: (input, { db }) => searchRegister(db, input),
  } satisfies Handlers<typeof attestationContract>;
}

const otherSide = { offerer: 'requester', requester: 'offerer' } as const;
const lowerHead = (text: string) => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);

const wrongSide = {
  offerer: (name: string) => `${name} transmettait dans cet échange : choisissez « Transmission d’un savoir ».`,
  requester: (name: string) => `${name} apprenait dans cet échange : choisissez « Acquisition d’un savoir ».`,
};
