import { attestationNumber } from '../../domain/attestation/attestation';
import { readContent } from '../../domain/attestation/content';
import type { Template } from '../../domain/bilan/question';
import { questionOf } from '../../domain/bilan/said';
import { firstWordings, otherWordings, type Wordings } from '../../domain/passport/vocabulary';
import type { Passport, PassportRow, Vocabulary } from '../../ipc/passport.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { readWordings } from './vocabulary.repository';

export const readMember = async (db: Base, id: string) =>
  found<Pick<Passport, 'memberName' | 'firstName' | 'timeZone'>>(
    await db('member')
      .join('site', 'site.id', 'member.site_id')
      .where('member.id', id)
      .first({
        memberName: memberName(db),
        firstName: 'member.first_name',
        timeZone: 'site.time_zone',
      }),
  );

/** Those that hold, the latest first. */
export async function readAttestations(db: Base, memberId: string): Promise<Passport['attestations']> {
  const rows = await db('attestation')
    .where({ member_id: memberId, cancelled_at: null })
    .orderBy([
      { column: 'issued_on', order: 'desc' },
      { column: 'sequence', order: 'desc' },
    ])
    .select('id', 'year', 'sequence', 'kind', 'issued_on', 'content');
  return rows.map(({ id, year, sequence, kind, issued_on, content }) => ({
    id,
    number: attestationNumber(year, sequence),
    kind,
    subject: readContent(content).subject,
    issuedOn: issued_on,
  }));
}

/** How many carnets a list shows. */
const listed = 200;

/** The members whose carnet was opened, those read again last first, then by name. */
export const listPassports = (db: Base): Promise<PassportRow[]> =>
  db('member')
    .join('site', 'site.id', 'member.site_id')
    .whereIn('member.id', db('passport_entry').select('member_id'))
    .orWhereIn('member.id', db('passport_rereading').select('member_id'))
    .select({
      memberId: 'member.id',
      memberName: memberName(db),
      siteName: 'site.name',
      rereadOn: db('passport_rereading').where('member_id', db.ref('member.id')).max('reread_on'),
    })
    .orderByRaw('?? IS NULL, ?? DESC', ['rereadOn', 'rereadOn'])
    .orderBy('member.sort_name')
    .limit(listed);

type ThemeRow = { id: string; name: string; family: string | null };

/** The themes in use, each with its family, in the order of the settings. */
const readThemes = (db: Base): Promise<ThemeRow[]> =>
  db('theme')
    .leftJoin('theme as family', 'family.id', 'theme.parent_id')
    .whereNull('theme.archived_at')
    .orderByRaw('coalesce(family.position, theme.position), theme.parent_id IS NOT NULL, theme.position')
    .select({ id: 'theme.id', name: 'theme.name', family: 'family.name' });

function qualitiesOf(template: Template) {
  const question = questionOf(template, 'savoir-etre');
  return question?.kind === 'choices' ? question.choices : [];
}

/** What an entry may be put under, once each. */
export async function readHeadings(
  db: Base,
  { qualities, themes }: Wordings,
  template: Template,
): Promise<Passport['headings']> {
  const themeRows = await readThemes(db);
  const once = (all: readonly string[]) => [...new Set(all.filter(Boolean))];
  return {
    savoir_faire: once(themeRows.map(({ id, name }) => themes.get(id) || name)),
    savoir_etre: once([...qualitiesOf(template).map(({ key }) => qualities.get(key) ?? ''), ...otherWordings]),
  };
}

export async function readVocabulary(db: Base, template: Template): Promise<Vocabulary> {
  const { qualities, themes } = await readWordings(db);
  const families = new Map<string, Vocabulary['families'][number]>();
  for (const { id, name, family } of await readThemes(db)) {
    const of = family ?? name;
    const known = families.get(of) ?? { name: of, themes: [] };
    known.themes.push({ id, name, wording: themes.get(id) ?? '' });
    families.set(of, known);
  }
  return {
    qualities: qualitiesOf(template).map(({ key, label }) => ({
      key,
      label,
      wording: qualities.get(key) ?? '',
      firstWording: firstWordings[key] ?? '',
    })),
    families: [...families.values()],
  };
}
