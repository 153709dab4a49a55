import { noDeeds } from '../../domain/attestation/activity';
import { type AttestationKind, type AttestationSketch, kindOfSide } from '../../domain/attestation/attestation';
import { aboutSkill, changesBetween, variableLabels } from '../../domain/attestation/template';
import { impossible, Refusal } from '../../domain/errors';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { attestationContract } from '../../ipc/attestation.contract';
import { created } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import { listExchangesOf, readMember } from './attestation.queries';
import { readDeedsOf } from './deeds.queries';
import { type StructureReading, startWriting } from './papers';
import { readTemplate } from './template.queries';

type Needs = StructureReading & { publish: (html: string) => string };

/** The words of the attestations, as the structure writes them. */
export const templateService = ({ publish, ...reading }: Needs) =>
  ({
    template: ({ kind }, { db }) => readTemplate(db, kind),

    publishTemplate: async ({ kind, basedOn, template }, context) => {
      const { db } = context;
      const current = await readTemplate(db, kind);
      if (current.version !== basedOn) throw new Refusal('stale');
      const changes = changesBetween(current.template, template);
      if (changes === '') throw impossible('Rien n’a changé : ces mots sont déjà ceux des attestations.');
      const row = { ...created(context), kind, number: basedOn + 1, content: JSON.stringify(template), changes };
      await db('attestation_template').insert(row);
      return readTemplate(db, kind);
    },

    previewTemplate: async ({ kind, template, memberId }, context) => {
      const { db, now } = context;
      const writing = await startWriting(db, reading);
      const { structure } = writing;
      const year = dayOf(toInstant(now)).slice(0, 4);
      const known = memberId ? await ofMember(context, kind, memberId, year) : null;
      const sketch: AttestationSketch = {
        kind,
        memberId,
        exchangeId: null,
        awardId: null,
        subject: variableLabels.subject,
        firstDay: `${year}-01-01`,
        lastDay: dayOf(toInstant(now)),
        showsActivity: true,
        showsSignature: true,
        words: '',
        place: structure.commune,
        issuedOn: dayOf(toInstant(now)),
        signatoryName: structure.signatoryName,
        signatoryTitle: structure.signatoryTitle,
        ...known?.sketch,
      };
      const content = writing.write(sketch, template, {
        number: `${year}-····`,
        memberName: known?.memberName ?? variableLabels.person,
        deeds: known?.deeds ?? imaginedDeeds,
        badge: null,
      });
      return { url: publish(writing.page(content)) };
    },
  }) satisfies Pick<Handlers<typeof attestationContract>, 'template' | 'publishTemplate' | 'previewTemplate'>;

/** Nobody's: for every variable to say something. */
const imaginedDeeds = {
  ...noDeeds,
  sessions: 6,
  minutes: 540,
  expected: 7,
  gatherings: 12,
  exchanges: 2,
  workshops: 1,
  reperages: 1,
};

/** Her last exchange of that side, or her year. */
async function ofMember({ db }: Context, kind: AttestationKind, memberId: string, year: string) {
  const member = await readMember(db, memberId);
  const exchange = (await listExchangesOf(db, memberId)).find(({ side }) => kindOfSide[side] === kind);
  const days = exchange
    ? { firstDay: exchange.activity.firstDay, lastDay: exchange.activity.lastDay }
    : { firstDay: `${year}-01-01`, lastDay: null };
  return {
    memberName: member.name,
    deeds: await readDeedsOf(db, memberId, { exchangeId: exchange?.id ?? null, ...days }),
    sketch: {
      subject: exchange?.title.slice(0, 90) ?? (aboutSkill(kind) ? variableLabels.subject : ''),
      ...(exchange ? days : {}),
      place: member.siteCommune || member.siteName,
    },
  };
}
