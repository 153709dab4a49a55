import { firstTemplate } from '../../domain/bilan/first-template';
import type { Template } from '../../domain/bilan/question';
import { templateFrom } from '../../domain/bilan/template';
import type { OpenBilan, Questions } from '../../ipc/bilan.contract';
import type { Base } from '../database/open';
import { found } from '../database/rows';

/** The questions that a bilan is begun with today. */
export async function readCurrentTemplate(db: Base): Promise<Template> {
  const latest = await db('bilan_template').orderBy('number', 'desc').first('number', 'themes');
  return latest ? templateFrom(latest.number, JSON.parse(latest.themes)) : firstTemplate;
}

async function readTemplate(db: Base, version: number): Promise<Template> {
  if (version === firstTemplate.version) return firstTemplate;
  const { themes } = found<{ themes: string }>(await db('bilan_template').where({ number: version }).first('themes'));
  return templateFrom(version, JSON.parse(themes));
}

/** The questions of a bilan: those of today until it begins, then those it was begun with. */
export const templateFor = (
  db: Base,
  { status, templateVersion }: { status: OpenBilan['status']; templateVersion: number },
): Promise<Template> => (status === 'planned' ? readCurrentTemplate(db) : readTemplate(db, templateVersion));

export const listVersions = (db: Base): Promise<Questions['history']> =>
  db('bilan_template')
    .leftJoin('account', 'account.id', 'bilan_template.created_by')
    .orderBy('number', 'desc')
    .select({
      number: 'number',
      publishedAt: 'bilan_template.created_at',
      author: db.raw("coalesce(account.name, '')"),
      changes: 'changes',
    });
