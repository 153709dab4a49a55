import type { AttestationKind } from '../../domain/attestation/attestation';
import { firstTemplates } from '../../domain/attestation/first-templates';
import { Template } from '../../domain/attestation/template';
import type { PublishedTemplate } from '../../ipc/attestation.contract';
import type { Base } from '../database/open';

/** The words that an attestation of this kind is issued with today, and those of before. */
export async function readTemplate(db: Base, kind: AttestationKind): Promise<PublishedTemplate> {
  const rows: { number: number; publishedAt: string; author: string; changes: string; content: string }[] = await db(
    'attestation_template',
  )
    .leftJoin('account', 'account.id', 'attestation_template.created_by')
    .where({ kind })
    .orderBy('number', 'desc')
    .select({
      number: 'number',
      publishedAt: 'attestation_template.created_at',
      author: db.raw("coalesce(account.name, '')"),
      changes: 'changes',
      content: 'content',
    });
  const history = rows.map(({ content, ...row }) => ({ ...row, template: Template.parse(JSON.parse(content)) }));
  const [latest] = history;
  return { kind, version: latest?.number ?? 1, template: latest?.template ?? firstTemplates[kind], history };
}
