// The floor of what goes through the application: one IPC call, and the driver alone with statements prepared once,
// on the very base that the application has open, with the same settings. No Knex, no schema, no check of any kind.
const { scryptSync } = require('node:crypto');
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');
const { Database } = require('@signalapp/sqlcipher');

const { ENTRELACS_USER_DATA, BENCH_BASE, BENCH_KEY } = process.env;
process.on('uncaughtException', (error) => {
  console.error(error); // Electron would show a dialog, and nobody is there to close it
  app.exit(1);
});
app.setPath('userData', ENTRELACS_USER_DATA);
app.on('window-all-closed', () => app.quit());

const db = new Database(BENCH_BASE);
for (const setting of [`key = "x'${BENCH_KEY}'"`, 'synchronous = FULL', 'busy_timeout = 5000']) db.pragma(setting);

const person = `member.id, member.first_name || ' ' || coalesce(nullif(member.used_name, ''), member.last_name) AS name,
  site.name AS siteName, member.commune FROM member JOIN site ON site.id = member.site_id`;
const foundByName = db.prepare(`SELECT ${person}
  WHERE member.sort_name BETWEEN ? AND ? AND member.status <> 'sorti' ORDER BY member.sort_name LIMIT ?`);
const foundByWord = db.prepare(`SELECT ${person} WHERE member.search_key IN (
    SELECT search_key FROM (
      SELECT member.search_key, member.sort_name FROM member_search JOIN member ON member.search_key = member_search.rowid
      WHERE member_search MATCH ? AND NOT member.sort_name BETWEEN ? AND ? AND member.status <> 'sorti' LIMIT 100
    ) ORDER BY sort_name LIMIT ?
  ) ORDER BY member.sort_name`);

/** The rows that a member's file shows, one statement per table. */
const ofMember = {
  member: 'SELECT * FROM member WHERE id = ?',
  site: 'SELECT site.name FROM member JOIN site ON site.id = site_id WHERE member.id = ?',
  referrer: 'SELECT referrer.organisation FROM member JOIN referrer ON referrer.id = referrer_id WHERE member.id = ?',
  listings: `SELECT listing.id, kind, title, status, listing.created_at, theme.name, theme.pictogram
    FROM listing JOIN theme ON theme.id = theme_id WHERE member_id = ?`,
  matches: `SELECT match.created_at, decided_at, match.status, listing.id, title FROM listing
    JOIN match ON listing.id = offer_id OR listing.id = request_id WHERE member_id = ?`,
  mediations: `SELECT mediation.id, mediation.created_at, starts_at, concluded_at, mediation.status, theme.name
    FROM mediation_participant JOIN mediation ON mediation.id = mediation_id JOIN theme ON theme.id = theme_id
    WHERE member_id = ?`,
  exchanges: `SELECT exchange.id, title, exchange.status, exchange.created_at, ended_at, me.side,
    partner.first_name, partner.last_name, partner.used_name FROM exchange_participant me
    JOIN exchange ON exchange.id = me.exchange_id JOIN exchange_participant other ON other.exchange_id = exchange.id
    JOIN member partner ON partner.id = other.member_id WHERE me.member_id = ? AND other.member_id <> me.member_id`,
  sessions: `SELECT exchange_session.exchange_id, starts_at, state FROM attendance
    JOIN exchange_session ON exchange_session.id = session_id WHERE member_id = ?`,
  bilans: `SELECT bilan.id, bilan.exchange_id, scheduled_at, locked_at, status FROM exchange_participant
    JOIN bilan ON bilan.exchange_id = exchange_participant.exchange_id WHERE member_id = ?`,
  attestations: 'SELECT id, year, sequence, kind, issued_on, cancelled_at FROM attestation WHERE member_id = ?',
};
const fileReads = Object.entries(ofMember).map(([name, sql]) => [name, db.prepare(sql)]);

const memberSaved = db.prepare('UPDATE member SET notes = ?, version = version + 1 WHERE id = ?');
const draftKept = db.prepare(
  'INSERT INTO draft (id, created_at, updated_at, version, account_id, form, content) VALUES (?, ?, ?, 1, ?, ?, ?) ON CONFLICT (account_id, form) DO UPDATE SET content = excluded.content',
);

const answers = {
  'member.search': ({ text }) => {
    const start = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const range = [start, `${start}\uffff`];
    const people = foundByName.all([...range, 10]);
    if (people.length === 10) return people;
    const words = text.match(/[\p{L}\p{N}]+/gu).map((word) => `"${word}"*`);
    return [...people, ...foundByWord.all([words.join(' '), ...range, 10 - people.length])];
  },
  'member.file': ({ id }) => Object.fromEntries(fileReads.map(([name, statement]) => [name, statement.all([id])])),
  'member.save': ({ id, notes }) => memberSaved.run([notes, id]),
  'draft.keep': ({ account, form, content }) => draftKept.run([form, '', '', account, form, JSON.stringify(content)]),
  echo: (input) => input,
  derive: ({ password, salt, N, r, p }) => {
    const start = performance.now();
    scryptSync(password, Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r });
    return performance.now() - start;
  },
};

app.whenReady().then(() => {
  ipcMain.handle('raw', (_event, name, input) => answers[name](input));
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, preload: join(__dirname, 'preload.cjs') },
  });
  window.loadFile(join(__dirname, '../bare/index.html'));
});
