import type { Template } from '../../domain/bilan/question';
import { impossible, Refusal } from '../../domain/errors';
import { type Badge, carnetOf } from '../../domain/passport/carnet';
import { passportFile } from '../../domain/passport/export';
import { withoutNames } from '../../domain/passport/names';
import { entriesOf, gather } from '../../domain/passport/proposal';
import type { Structure } from '../../domain/structure/structure';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Passport, passportContract } from '../../ipc/passport.contract';
import type { Base } from '../database/open';
import type { Context, Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { bookletPaper } from './booklet-paper';
import { carnetPaper } from './carnet-paper';
import {
  changeEntry,
  deleteEntries,
  deleteRereading,
  findEntry,
  insertEntry,
  insertRereading,
  orderEntries,
  readEntries,
  readRereadings,
} from './entry.repository';
import { readFacts, readNames, type TemplateOf } from './facts.queries';
import { listPassports, readAttestations, readHeadings, readMember, readVocabulary } from './passport.queries';
import { keepWordings, readWordings } from './vocabulary.repository';

/** What the carnet needs of the rest of the application; `services.ts` provides it. */
export type PassportNeeds = {
  readStructure: (db: Base) => Promise<Structure>;
  /** The questions of a finished bilan, and those of today. */
  templateOf: TemplateOf;
  currentTemplate: (db: Base) => Promise<Template>;
  /** The badges that a member holds. */
  badgesOf: (db: Base, memberId: string) => Promise<Badge[]>;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
  /** @returns the address where a page can be seen */
  publish: (html: string) => string;
  /** @returns false when the person gave up */
  saveJson: (text: string, suggestedName: string) => Promise<boolean>;
};

export function passportService(needs: PassportNeeds) {
  const { readStructure, templateOf, currentTemplate, badgesOf, print, publish, saveJson } = needs;

  async function namesRemover(db: Base, memberId: string) {
    const { others, own } = await readNames(db, memberId);
    return (text: string) => withoutNames(text, others, own);
  }

  async function read(db: Base, memberId: string): Promise<Passport> {
    const member = await readMember(db, memberId);
    const rereadings = await readRereadings(db, memberId);
    const wordings = await readWordings(db);
    return {
      memberId,
      ...member,
      entries: entriesOf(await readEntries(db, memberId), {
        facts: await readFacts(db, memberId, templateOf),
        wordings,
        rereadAt: rereadings[0]?.at ?? null,
        withoutNames: await namesRemover(db, memberId),
      }),
      rereadings: rereadings.map(({ at: _at, ...rereading }) => rereading),
      attestations: await readAttestations(db, memberId),
      badges: await badgesOf(db, memberId),
      headings: await readHeadings(db, wordings, await currentTemplate(db)),
    };
  }

  /** What the papers and the file say, on the day it is for the member. */
  async function printable({ db, now }: Context, memberId: string) {
    const { memberName, timeZone, entries, rereadings, attestations, badges } = await read(db, memberId);
    const carnet = carnetOf(
      {
        memberName,
        rereadOn: rereadings[0]?.on ?? null,
        entries,
        attestations: attestations.map(({ id: _id, ...attestation }) => attestation),
        badges,
      },
      await namesRemover(db, memberId),
    );
    return { carnet, structure: await readStructure(db), today: dayOf(toInstant(now), timeZone) };
  }

  /** Changes one entry, and gives back the carnet it is in. */
  async function change(context: Context, id: string, changes: Parameters<typeof changeEntry>[2]) {
    const { memberId } = await findEntry(context.db, id);
    await changeEntry(context, id, changes);
    return read(context.db, memberId);
  }

  return {
    list: (_, { db }) => listPassports(db),

    open: async ({ memberId }, context) => {
      const { db } = context;
      await readMember(db, memberId);
      const facts = await readFacts(db, memberId, templateOf);
      const { added, removed } = gather(await readEntries(db, memberId), facts);
      const cleared = await namesRemover(db, memberId);
      await deleteEntries(context, removed);
      for (const proposal of added)
        await insertEntry(context, memberId, { ...proposal, words: cleared(proposal.words) });
      return read(db, memberId);
    },

    add: async ({ memberId, ...entry }, context) => {
      await readMember(context.db, memberId);
      await insertEntry(context, memberId, { ...entry, source: { kind: 'own' } });
      return read(context.db, memberId);
    },

    reword: async ({ id, words }, context) => {
      const { memberId } = await findEntry(context.db, id);
      await changeEntry(context, id, { words });
      const cleared = await namesRemover(context.db, memberId);
      return { savedAt: toInstant(context.now), namesSomeone: cleared(words) !== words };
    },

    setHeading: ({ id, heading }, context) => change(context, id, { heading }),
    hide: ({ id, isHidden }, context) => change(context, id, { is_hidden: isHidden ? 1 : 0 }),

    order: async ({ memberId, kind, ids }, context) => {
      await readMember(context.db, memberId);
      await orderEntries(context, memberId, kind, ids);
      return read(context.db, memberId);
    },

    remove: async ({ id }, context) => {
      const { memberId, sourceKind } = await findEntry(context.db, id);
      if (sourceKind !== 'own')
        throw impossible('Cette ligne vient d’un échange, d’un bilan ou d’un atelier : masquez-la plutôt.');
      await deleteEntries(context, [id]);
      return read(context.db, memberId);
    },

    reread: async ({ memberId }, context) => {
      const { timeZone } = await readMember(context.db, memberId);
      await insertRereading(context, memberId, dayOf(toInstant(context.now), timeZone));
      return read(context.db, memberId);
    },

    takeBackRereading: async ({ id }, context) => read(context.db, await deleteRereading(context, id)),

    preview: async ({ memberId }, context) => {
      const { html, length } = bookletPaper(await printable(context, memberId));
      return { url: publish(html), sides: length / 2, pages: length };
    },

    print: async ({ memberId }, context) =>
      print.paper(bookletPaper(await printable(context, memberId)).html, { isLandscape: true }),

    saveBooklet: async ({ memberId }, context) => {
      const printed = await printable(context, memberId);
      const pdf = await print.pdf(bookletPaper(printed).html, { hasFooter: false });
      return { isSaved: await print.save(pdf, `Livret de compétences ${printed.carnet.memberName}.pdf`) };
    },

    savePdf: async ({ memberId }, context) => {
      const printed = await printable(context, memberId);
      const pdf = await print.pdf(carnetPaper(printed));
      return { isSaved: await print.save(pdf, `Carnet de compétences ${printed.carnet.memberName}.pdf`) };
    },

    saveJson: async ({ memberId }, context) => {
      const { carnet, structure, today } = await printable(context, memberId);
      const text = JSON.stringify(passportFile(carnet, structure, today), null, 2);
      return { isSaved: await saveJson(text, `Carnet de compétences ${carnet.memberName}.json`) };
    },

    vocabulary: async (_, { db }) => readVocabulary(db, await currentTemplate(db)),

    saveVocabulary: async (vocabulary, context) => {
      const { db } = context;
      const ids = vocabulary.themes.map(({ id }) => id);
      const known: string[] = await db('theme').whereIn('id', ids).pluck('id');
      if (ids.some((id) => !known.includes(id))) throw new Refusal('not-found');
      await keepWordings(context, vocabulary);
      return readVocabulary(db, await currentTemplate(db));
    },
  } satisfies Handlers<typeof passportContract>;
}
