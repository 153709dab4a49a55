import { join } from 'node:path';
import { concludeNext, words } from './agreement';
import { answerSaveDialog, expect, test } from './fixtures';
import { call, gardeners, openKnowing } from './network';
import { sheetsOf } from './pdf';

test('whatever the number of sessions, what is signed stays with the signatures', async ({
  page,
  application,
  profile,
}) => {
  await openKnowing(page, [...gardeners, ...gardeners, ...gardeners, ...gardeners]);
  for (const { sessions, pages, last } of [
    { sessions: 1, pages: 1, last: 'Une séance, le mardi 1er décembre 2026, de 14 h à 15 h 30' },
    { sessions: 8, pages: 1, last: '8 mardi 19 janvier 2027' },
    { sessions: 20, pages: 2, last: '20 mardi 13 avril 2027' },
    { sessions: 60, pages: 2, last: '60 mardi 18 janvier 2028' },
  ]) {
    const { id } = await concludeNext(page, sessions);
    const file = join(profile, `${sessions}.pdf`);
    await answerSaveDialog(application, file);
    expect(await call(page, 'mediation.saveAgreement', { id })).toEqual({ isSaved: true });
    const sheets = await sheetsOf(file);
    expect(sheets, `${sessions} sessions`).toHaveLength(pages);
    sheets.forEach((sheet, index) => {
      expect(sheet).toContain(`page ${index + 1}/${pages}`);
    });
    expect(sheets.join()).toContain(last);
    for (const said of ['Le bilan : mardi 1er février 2028', 'Nous sommes d’accord.', words.conditions, 'Fait à'])
      expect(sheets.at(-1)).toContain(said);
    expect(sheets.at(-1)).toMatch(/Jacques Pasquet +Nadia Benali +Claire Aubusson/);
  }
});
