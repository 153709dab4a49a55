import { changesBetween } from '../../domain/bilan/template';
import { impossible, Refusal } from '../../domain/errors';
import type { bilanContract, Questions } from '../../ipc/bilan.contract';
import type { Base } from '../database/open';
import { created } from '../database/rows';
import type { Handlers } from '../ipc/handlers';
import { listVersions, readCurrentTemplate } from './template.queries';

const readQuestions = async (db: Base): Promise<Questions> => ({
  ...(await readCurrentTemplate(db)),
  history: await listVersions(db),
});

/** The questions of the bilan, as the structure writes them. */
export const templateService = {
  questions: (_, { db }) => readQuestions(db),

  publishQuestions: async ({ basedOn, themes }, context) => {
    const { db } = context;
    const current = await readCurrentTemplate(db);
    if (current.version !== basedOn) throw new Refusal('stale');
    const changes = changesBetween(current.themes, themes);
    if (changes === '') throw impossible('Rien n’a changé : ces questions sont déjà celles des bilans.');
    const row = { ...created(context), number: basedOn + 1, themes: JSON.stringify(themes), changes };
    await db('bilan_template').insert(row);
    return readQuestions(db);
  },
} satisfies Pick<Handlers<typeof bilanContract>, 'questions' | 'publishQuestions'>;
