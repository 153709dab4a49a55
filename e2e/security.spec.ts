import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { electronFlags } from '../scripts/runtime.mjs';
import { answerSaveDialog, expect, test } from './fixtures';
import { claire, createNetwork, passwordField, title, unlock, visit } from './network';

test.use({ hasNetworks: false });

test.setTimeout(180_000);

/** What a person, or a file that she copies from, may put into any field. */
const hostile = {
  script: '<script>window.pwned = 1</script>',
  image: '<img src=x onerror="window.pwned = 1">',
  link: 'javascript:window.pwned=1',
  end: '</script></title></textarea><svg onload=window.pwned=1>',
  pattern: "$' $& $` $1 {{1}}",
};
const canary = { first: 'Zéphyrine', last: 'Canarifeu' };

const ask = (page: Page, name: string, input?: unknown) =>
  page.evaluate(([it, its]) => window.entrelacs.invoke(it as string, its), [name, input] as const);

async function accepted<Data>(page: Page, name: string, input?: unknown): Promise<Data> {
  const result = await ask(page, name, input);
  expect(result, JSON.stringify([name, result])).toMatchObject({ ok: true });
  return (result as { data: Data }).data;
}

/** What nothing injected has done. */
async function expectInert(page: Page) {
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
  await expect(page.locator('[onerror], [onload], img[src="x"], a[href^="javascript:"]')).toHaveCount(0);
}

const member = (siteId: string, changes: object) => ({
  siteId,
  firstName: 'Nadia',
  lastName: 'Benali',
  noticeGivenOn: '2026-11-02',
  ...changes,
});

test('the page has no Node, one bridge, no script but ours', async ({ page, forgiven }) => {
  expect(
    await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
      typeof (globalThis as { module?: unknown }).module,
      Object.keys(window.entrelacs),
    ]),
  ).toEqual(['undefined', 'undefined', 'undefined', ['invoke']]);

  await expect(page).toHaveTitle(/^Bienvenue/); // given by the screen, that comes a little after its window

  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.pwned = 1');
    image.src = 'x';
    document.body.append(image);
    const link = document.createElement('a');
    link.href = 'javascript:window.pwned=1';
    link.textContent = 'injected';
    document.body.append(link);
    // What Playwright evaluates goes around the policy; what a click runs does not.
    addEventListener('keydown', () => {
      const tried = (attempt: () => unknown) => {
        try {
          return String(attempt());
        } catch (error) {
          return (error as Error).name;
        }
      };
      // biome-ignore-start lint/security/noGlobalEval: that is the question
      document.title = [tried(() => globalThis.eval('1')), tried(() => new Function('return 1')())].join(' ');
      // biome-ignore-end lint/security/noGlobalEval: that is the question
    });
  });
  await page.getByText('injected').click({ force: true });
  await page.keyboard.press('F7');
  await expect(page).toHaveTitle('EvalError EvalError');
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
  forgiven.push(/Content Security Policy|violates the following|404|ERR_/);
});

test('pages come from their folder and from nowhere else', async ({ page, forgiven }) => {
  const statusOf = (path: string) => page.evaluate(async (it) => (await fetch(it)).status, `app://entrelacs/${path}`);
  expect(await statusOf('index.html')).toBe(200);
  for (const path of [
    '../main/index.cjs',
    '%2e%2e/main/index.cjs',
    '..%2fmain%2findex.cjs',
    '..%2f..%2fpackage.json',
    '%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '..%5c..%5cpackage.json',
    '%E0%A4%A',
    'document/unknown',
    'assets/none.js',
  ])
    expect([403, 404], path).toContain(await statusOf(path));
  expect(await page.evaluate(() => fetch('app://elsewhere/').catch((error) => error.name))).toBe('TypeError');
  forgiven.push(/40[34]|Content Security Policy|Failed to (load|fetch)|Fetch API/);
});

test('no other window, no other page, no permission, no download', async ({ application, page, forgiven }) => {
  await expect(title(page, 'Bienvenue dans Entrelacs')).toBeVisible();
  const home = page.url();
  expect(await page.evaluate(() => window.open('https://exemple.fr'))).toBeNull();
  expect(await page.evaluate(() => window.open('app://entrelacs/'))).toBeNull();
  for (const url of ['https://exemple.fr', 'file:///etc/passwd', 'data:text/html,x', 'javascript:document.write(1)'])
    await page.evaluate((it) => {
      location.href = it;
    }, url);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.exe';
    link.click();
  });
  // Playwright's own waiting would not end: it believes that a refused navigation goes on.
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Bienvenue dans Entrelacs');
  expect(page.url()).toBe(home);
  expect(application.windows()).toHaveLength(1);
  expect(
    await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
      const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
      const read = await navigator.clipboard.readText().catch((error: Error) => error.name);
      return [new Set([...states, Notification.permission]).size, states[0], read];
    }),
  ).toEqual([1, 'denied', 'NotAllowedError']);
  expect(
    await application.evaluate(({ BrowserWindow }) => {
      type Inside = { getLastWebPreferences(): Electron.WebPreferences }; // Electron has it, its types do not
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('no window');
      const preferences = (window.webContents as unknown as Inside).getLastWebPreferences();
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = preferences;
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  ).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  forgiven.push(/Not allowed to (load local resource|navigate top frame)|Content Security Policy/);
});

test('only the top frame of our own page is heard', async ({ application, page, forgiven }) => {
  await createNetwork(page);
  const heard = await application.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/dist/preload/index.cjs`, nodeIntegrationInSubFrames: true },
    });
    const call = "window.entrelacs.invoke('structure.sites').then((it) => it.ok || it.code)";
    try {
      await window.loadURL('data:text/html,<title>elsewhere</title>');
      const elsewhere = await window.webContents.executeJavaScript(call);
      await window.loadURL('app://entrelacs/');
      const ours = await window.webContents.executeJavaScript(call);
      await window.webContents.executeJavaScript(`new Promise((loaded) => {
        const frame = document.createElement('iframe');
        frame.src = '/document/none';
        frame.onload = loaded;
        document.body.append(frame);
      })`);
      const inside = await window.webContents.mainFrame.frames[0]?.executeJavaScript(call);
      return { elsewhere, ours, inside };
    } finally {
      window.destroy();
    }
  });
  expect(heard).toEqual({ elsewhere: 'untrusted', ours: true, inside: 'untrusted' });
  forgiven.push(/Electron Security Warning|status of 404/);
});

test('before unlock, nothing of the network answers', async ({ page, relaunch }) => {
  await createNetwork(page);
  const { page: again } = await relaunch();
  await expect(passwordField(again)).toBeVisible();
  for (const name of ['structure.read', 'member.list', 'account.list', 'draft.read', 'home.read'])
    expect(await ask(again, name, {})).toEqual({ ok: false, code: 'locked', fields: {} });
  expect(await ask(again, 'structure.drop', {})).toMatchObject({ code: 'unknown-operation' });
});

test('what is injected into a field is shown as it was typed, on screens and on paper', async ({
  application,
  page,
  profile,
}) => {
  await page.getByRole('button', { name: /Créer notre réseau/ }).click();
  await page.getByLabel('Nom de la structure').fill(hostile.image);
  await page.getByLabel('Nom du réseau').fill(`${hostile.end} ${hostile.pattern}`);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Nom du lieu').fill(hostile.script);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Votre nom').fill(hostile.pattern);
  await passwordField(page).fill(claire.password);
  await page.getByRole('button', { name: 'Créer le réseau' }).click();
  await page.getByRole('checkbox', { name: /imprimé ou recopié/ }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Entrer dans le réseau' }).click();
  await expect(title(page, /^Bonjour/)).toBeVisible();

  const [site] = await accepted<{ id: string }[]>(page, 'structure.sites');
  const [family] = await accepted<{ themes: { id: string }[] }[]>(page, 'theme.list');
  const text = Object.values(hostile).join(' ');
  const { id } = await accepted<{ id: string }>(
    page,
    'member.create',
    member(site?.id ?? '', {
      firstName: hostile.script,
      lastName: hostile.image,
      usedName: hostile.end,
      address: hostile.link,
      commune: hostile.image,
      notes: text,
    }),
  );
  for (const kind of ['offer', 'request'])
    await accepted(page, 'listing.create', {
      memberId: id,
      kind,
      themeId: family?.themes[0]?.id,
      title: `${hostile.script} ${kind}`,
      details: text,
      charterNote: 'un essai',
    });

  const places = [
    '/',
    '/membres',
    `/membres/${id}`,
    `/membres/${id}/modifier`,
    '/bourse',
    '/bourse?affichage=liste',
    '/bourse/affiche',
    '/moulinette',
    '/echanges',
    '/reconnaissance',
    '/reglages/structure',
    '/reglages/distances',
  ];
  for (const place of places) {
    await visit(page, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectInert(page);
  }
  await visit(page, `/membres/${id}`);
  await expect(page.getByRole('main').getByText(hostile.script).first()).toBeVisible();

  await visit(page, `/reconnaissance/nouvelle?membre=${id}`);
  const printed = page.frameLocator('iframe');
  await expect(printed.getByText(hostile.script).first()).toBeVisible();
  await expect(printed.locator('script, img[src="x"], svg[onload], a')).toHaveCount(0);
  expect(await page.frames()[1]?.evaluate(() => 'entrelacs' in window)).toBe(false);
  await expectInert(page);

  const { sketch } = await accepted<{ sketch: object }>(page, 'attestation.prepare', {
    memberId: id,
    exchangeId: null,
  });
  const issued = await accepted<{ id: string }>(page, 'attestation.issue', {
    ...sketch,
    memberId: id,
    signatoryName: hostile.script,
    signatoryTitle: hostile.image,
  });
  const file = join(profile, 'attestation.pdf');
  await answerSaveDialog(application, file);
  await accepted(page, 'attestation.savePdf', { id: issued.id });
  expect(readFileSync(file, 'latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI|OpenAction)\b/);

  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(page.getByText(hostile.end)).toBeVisible(); // the name of the network
  await expectInert(page);
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

/** Every file of the profile, with its bytes. */
function filesOf(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function expectNoTrace(folder: string) {
  const files = filesOf(folder);
  for (const word of [canary.first, canary.last, 'Zephyrine', 'canarifeu'])
    for (const encoding of ['utf8', 'utf16le', 'latin1'] as const)
      expect(
        files.filter(({ bytes }) => bytes.includes(Buffer.from(word, encoding))).map(({ name }) => name),
        `${word} in ${encoding}`,
      ).toEqual([]);
  return files.map(({ name }) => name);
}

test('no file of the profile holds the name of a member', async ({ page, profile, relaunch }) => {
  await createNetwork(page);
  const [site] = await accepted<{ id: string }[]>(page, 'structure.sites');
  const { id } = await accepted<{ id: string }>(
    page,
    'member.create',
    member(site?.id ?? '', { firstName: canary.first, lastName: canary.last }),
  );
  await accepted(page, 'draft.keep', { form: 'member', content: { firstName: canary.first, lastName: canary.last } });
  for (const place of [`/membres/${id}`, '/membres', `/membres/${id}`]) {
    await visit(page, place);
    await expect(page.getByRole('main')).toContainText(canary.first);
  }
  const written = expectNoTrace(profile);
  for (const name of ['entrelacs.db', 'entrelacs.db-wal', 'keys.json'])
    expect(written).toContain(join('networks', 'own', name));
  const base = readFileSync(join(profile, 'networks', 'own', 'entrelacs.db'));
  expect(base.subarray(0, 16).toString('latin1')).not.toContain('SQLite');
  const journal = readFileSync(join(profile, 'networks', 'own', 'entrelacs.db-wal'));
  expect(journal.includes('member')).toBe(false);

  const { page: again } = await relaunch();
  await expect(passwordField(again)).toBeVisible();
  expectNoTrace(profile);
});

test('a second start gives the place to the first', async ({ application, profile }) => {
  const started = (electron: ElectronApplication) =>
    electron.evaluate(() => (globalThis as { secondInstance?: boolean }).secondInstance === true);
  await application.evaluate(({ app }) => {
    app.once('second-instance', () => Object.assign(globalThis, { secondInstance: true }));
  });
  const program = application.process().spawnfile;
  const second = spawn(program, [...electronFlags(), '.'], {
    env: { ...process.env, ENTRELACS_USER_DATA: profile },
    stdio: 'ignore',
  });
  const [status] = await once(second, 'exit');
  expect(status).toBe(0);
  await expect.poll(() => started(application)).toBe(true);
  expect(application.windows()).toHaveLength(1);
});
