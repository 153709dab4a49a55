import { whyNoBilanAt } from '../../domain/bilan/bilan';
import {
  addressed,
  calledName,
  interviewSteps,
  missingPrompts,
  promptFor,
  reviewStep,
} from '../../domain/bilan/interview';
import { suits } from '../../domain/bilan/question';
import { impossible, invalid, Refusal } from '../../domain/errors';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { bilanContract, OpenBilan } from '../../ipc/bilan.contract';
import { found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { MoveListings } from '../lending';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { readBilan, readExchange, readForAnswer, readSessions } from './bilan.queries';
import {
  endExchange,
  insertAddendum,
  insertBilan,
  keepAnswer,
  keepStep,
  markBegun,
  markLocked,
} from './bilan.repository';
import { bilanPaper, fileNameOf } from './bilan-paper';
import { templateFor } from './template.queries';
import { templateService } from './template.service';

const alreadyLocked = () => impossible('Ce bilan est verrouillé : ajoutez-lui un complément daté.');

async function openForChange(bilanId: string, { db, now }: Context): Promise<OpenBilan> {
  const bilan = await readBilan(db, bilanId, now);
  if (bilan.status === 'locked') throw alreadyLocked();
  return bilan;
}

type BilanNeeds = { moveListings: MoveListings; print: Pick<Printer, 'paper' | 'pdf' | 'save'> };

export const bilanService = ({ moveListings, print }: BilanNeeds) => {
  async function copyOf(bilanId: string, memberId: string | null, { db, now }: Context) {
    const bilan = await readBilan(db, bilanId, now);
    const reader = memberId === null ? null : found(bilan.participants.find((one) => one.memberId === memberId));
    const { name: structure, networkName: network, logo } = await readStructure(db);
    return { bilan, reader, html: bilanPaper({ bilan, reader, letterhead: { network, structure, logo } }) };
  }

  return {
    ...templateService,

    open: ({ bilanId }, { db, now }) => readBilan(db, bilanId, now),

    answer: async ({ bilanId, ...answer }, context) => {
      const { db, now } = context;
      const bilan = await readForAnswer(db, bilanId, answer.respondent);
      const { status, exchangeId, timeZone, side } = bilan;
      if (status === 'locked') throw alreadyLocked();
      const speakers = side ? [{ memberId: answer.respondent, side, firstName: '', name: '' }] : [];
      const template = await templateFor(db, bilan);
      const prompt = promptFor(interviewSteps(template, speakers), answer);
      if (!prompt) throw new Refusal('not-found');
      if (!suits(prompt.question, answer.value)) throw invalid('value', 'Choisissez une des réponses proposées.');
      if (status === 'planned') {
        const reason = whyNoBilanAt(await readSessions(db, exchangeId), toInstant(now), timeZone);
        if (reason) throw impossible(reason);
        await markBegun(context, bilanId, template.version);
      }
      await keepAnswer(context, bilanId, answer);
      return { savedAt: toInstant(now) };
    },

    goTo: async ({ bilanId, step }, context) => {
      const { template, participants } = await openForChange(bilanId, context);
      const steps = interviewSteps(template, participants);
      if (step !== reviewStep && !steps.some(({ key }) => key === step)) throw new Refusal('not-found');
      await keepStep(context, bilanId, step);
    },

    lock: async ({ bilanId }, context) => {
      const { db, now } = context;
      const bilan = await openForChange(bilanId, context);
      if (bilan.notYet) throw impossible(bilan.notYet);
      const missing = missingPrompts(interviewSteps(bilan.template, bilan.participants), bilan.answers);
      if (missing.length)
        throw new Refusal(
          'invalid',
          Object.fromEntries(
            missing.map(({ respondent, participant, question: { key, wording } }) => [
              `${respondent}.${key}`,
              `Il manque une réponse : « ${participant ? addressed(calledName(participant, bilan.participants), wording) : wording} »`,
            ]),
          ),
        );
      await markLocked(context, bilanId);
      if (bilan.kind === 'final' && bilan.exchange.status === 'ongoing')
        await endExchange(context, bilan.exchange.id, dayOf(toInstant(now), bilan.exchange.timeZone), moveListings);
      return readBilan(db, bilanId, now);
    },

    addAddendum: async ({ bilanId, text }, context) => {
      const { status } = await readBilan(context.db, bilanId, context.now);
      if (status !== 'locked')
        throw impossible('Ce bilan n’est pas encore verrouillé : écrivez directement dans ses réponses.');
      await insertAddendum(context, bilanId, text);
      return readBilan(context.db, bilanId, context.now);
    },

    createProvisional: async ({ exchangeId }, context) => {
      const { db, now } = context;
      const exchange = await readExchange(db, exchangeId);
      if (exchange.status !== 'ongoing')
        throw impossible('Un bilan d’étape se tient pendant l’échange, et celui-ci est fini.');
      const reason = whyNoBilanAt(await readSessions(db, exchangeId), toInstant(now), exchange.timeZone);
      if (reason) throw impossible(reason);
      const begun = await db('bilan')
        .where({ exchange_id: exchangeId, kind: 'provisional' })
        .whereNot({ status: 'locked' })
        .first('id');
      if (begun) return { id: begun.id };
      const id = await insertBilan(context, {
        exchangeId,
        kind: 'provisional',
        scheduledAt: toInstant(now),
      });
      return { id };
    },

    print: async ({ bilanId, memberId }, context) => {
      const { html } = await copyOf(bilanId, memberId, context);
      await print.paper(html);
    },

    savePdf: async ({ bilanId, memberId }, context) => {
      const { bilan, reader, html } = await copyOf(bilanId, memberId, context);
      return { isSaved: await print.save(await print.pdf(html), fileNameOf(bilan, reader)) };
    },
  } satisfies Handlers<typeof bilanContract>;
};
