import { thanksSaid } from '../../domain/bilan/next-steps';
import type { Answer } from '../../domain/bilan/question';
import { calendarKindLabels } from '../../domain/calendar/event';
import {
  fillLetter,
  firstLetterTemplates,
  type LetterKind,
  type LetterTemplate,
  letterKindLabels,
  usualThanks,
} from '../../domain/calendar/letter';
import { impossible } from '../../domain/errors';
import { clock, completeDay, enumerate } from '../../domain/french/format';
import type { calendarContract, Letter } from '../../ipc/calendar.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, touched } from '../database/rows';
import type { Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { calendarItem, type Key } from './items.queries';
import { lettersPaper } from './letters-paper';

type LetterContract = Pick<
  typeof calendarContract,
  'letters' | 'printLetters' | 'saveLetters' | 'letterTemplates' | 'saveLetterTemplate'
>;

/** What was said at a bilan of those whom a letter thanks. */
async function thanksAt(db: Base, { kind, id }: Key): Promise<Answer[]> {
  if (kind !== 'bilan') throw impossible('Les lettres de merci s’écrivent après un bilan.');
  const rows: (Omit<Answer, 'value'> & { value: string })[] = await db('bilan_answer')
    .where({ bilan_id: id, question: 'thanks' })
    .orderBy('id')
    .select('respondent', 'question', 'value');
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) }));
}

async function templates(db: Base): Promise<Record<LetterKind, LetterTemplate>> {
  const rows: (LetterTemplate & { kind: LetterKind })[] = await db('letter_template').select('kind', 'subject', 'body');
  const own = Object.fromEntries(rows.map(({ kind, ...template }) => [kind, template]));
  return { ...firstLetterTemplates, ...own };
}

type Asked = { key: Key; kind: LetterKind; memberIds: readonly string[] | null };

/** A letter for each person who is expected, or for those who were chosen among the members. */
async function writeLetters(db: Base, { key, kind, memberIds }: Asked): Promise<Letter[]> {
  const item = await calendarItem(db, key);
  const { networkName } = await readStructure(db);
  const template = (await templates(db))[kind];
  const thanks = kind === 'thanks' ? await thanksAt(db, key) : [];
  const members: (Omit<Letter, 'subject' | 'body'> & { firstName: string })[] = await db('member')
    .whereIn('id', memberIds ? [...memberIds] : item.people.map(({ id }) => id))
    .whereNot({ status: 'sorti' })
    .orderBy(['sort_name', 'id'])
    .select({ memberId: 'id', name: memberName(db), firstName: 'first_name', email: 'email', phone: 'phone' });
  return members.map(({ firstName, ...member }) => ({
    ...member,
    ...fillLetter(template, {
      prénom: firstName,
      nom: member.name,
      quoi: item.kind === 'mediation' ? `${calendarKindLabels.mediation} – ${item.title}` : item.title,
      date: completeDay(item.day),
      heure: clock(item.time),
      lieu: [item.place, item.roomName, item.siteName].filter(Boolean).join(', '),
      réseau: networkName,
      qui: enumerate(item.people.filter(({ id }) => id !== member.memberId).map(({ name }) => name)),
      merci: kind === 'thanks' ? thanksSaid(thanks, member.memberId) || usualThanks : '',
    }),
  }));
}

/** Convocations, reminders and thanks, from the texts of the structure. */
export function letterService({ print }: { print: Pick<Printer, 'paper' | 'pdf' | 'save'> }) {
  async function paperOf(db: Base, asked: Asked): Promise<string> {
    const letters = await writeLetters(db, asked);
    if (letters.length === 0)
      throw impossible('Personne n’est attendu à ce rendez-vous : choisissez d’abord à qui écrire.');
    return lettersPaper(letters, letterKindLabels[asked.kind], await readStructure(db));
  }

  return {
    letters: (asked, { db }) => writeLetters(db, asked),
    printLetters: async (asked, { db }) => print.paper(await paperOf(db, asked)),
    saveLetters: async (asked, { db }) => {
      const pdf = await print.pdf(await paperOf(db, asked), { hasFooter: false });
      return { isSaved: await print.save(pdf, `${letterKindLabels[asked.kind]}s.pdf`) };
    },

    letterTemplates: (_, { db }) => templates(db),
    saveLetterTemplate: async ({ kind, subject, body }, context) => {
      const { db } = context;
      const known = await db('letter_template').where({ kind }).first('id');
      if (known)
        await db('letter_template')
          .where({ id: known.id })
          .update({ subject, body, ...touched(context) });
      else await db('letter_template').insert({ ...created(context), kind, subject, body });
      return templates(db);
    },
  } satisfies Handlers<LetterContract>;
}
