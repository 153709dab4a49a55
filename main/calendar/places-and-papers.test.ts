import { beforeEach, describe, expect, test } from 'vitest';
import { usualThanks } from '../../domain/calendar/letter';
import { insertAgreement } from '../testing/agreement';
import { eventInput, everyTuesday, insertRoom } from '../testing/events';
import { printed } from '../testing/printed-html';
import { insertMember } from '../testing/rows';
import { bilan, chosenFiles, calendar as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let nadia: string;
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali', { email: 'nadia@exemple.fr' });
});
const places = () => service.places(undefined, network);
const siteVersion = async () => (await places()).sites.find(({ id }) => id === network.siteId)?.version ?? 0;

describe('the places of the calendar', () => {
  test('rooms are added, renamed, and put away; two of a site have two names', async () => {
    const { rooms } = await service.addRoom({ siteId: network.siteId, name: 'Cuisine', capacity: 12 }, network);
    const room = rooms[0];
    expect(room).toMatchObject({ name: 'Cuisine', capacity: 12, siteId: network.siteId });
    const add = () => service.addRoom({ siteId: network.siteId, name: 'Cuisine', capacity: null }, network);
    await expect(add()).rejects.toMatchObject({ fields: { name: expect.stringContaining('déjà') } });
    await service.addRoom({ siteId: network.otherSiteId, name: 'Cuisine', capacity: null }, network);
    const { id = '', version = 0 } = room ?? {};
    await service.saveRoom({ id, version, name: 'Grande cuisine', capacity: null }, network);
    expect((await service.archiveRoom({ id, version: 2 }, network)).rooms.map(({ name }) => name)).toEqual(['Cuisine']);
  });

  test('the hours of a site are those of its week', async () => {
    const hours = [
      { weekday: 2, opens: '14:00', closes: '18:00' },
      { weekday: 2, opens: '09:00', closes: '12:00' },
    ];
    const id = network.siteId;
    const saved = await service.saveOpenings({ id, version: await siteVersion(), openings: hours }, network);
    expect(saved.sites.find((site) => site.id === id)?.openings).toEqual([hours[1], hours[0]]);
    await expect(service.saveOpenings({ id, version: 1, openings: [] }, network)).rejects.toMatchObject({
      code: 'stale',
    });
    const none = await service.saveOpenings({ id, version: await siteVersion(), openings: [] }, network);
    expect(none.sites.find((site) => site.id === id)?.openings).toEqual([]);
  });

  test('closures, public holidays and school holidays shade their days', async () => {
    const { closures } = await service.addClosure(
      { siteId: network.siteId, fromDay: '2026-12-21', toDay: '2026-12-24', label: 'Travaux' },
      network,
    );
    await service.saveSchoolZone({ id: network.siteId, version: await siteVersion(), schoolZone: 'B' }, network);
    const shaded = async (siteId: string | null) =>
      (await service.read({ from: '2026-12-01', to: '2027-01-03', siteId }, network)).shaded.map(
        ({ kind, fromDay, label }) => `${kind} ${fromDay} ${label}`,
      );
    expect(await shaded(network.siteId)).toEqual([
      'school 2026-12-19 Vacances de Noël',
      'closure 2026-12-21 Travaux',
      'holiday 2026-12-25 Noël',
      'holiday 2027-01-01 Jour de l’an',
    ]);
    expect(await shaded(network.otherSiteId)).toHaveLength(2);
    const { id = '', version = 0 } = closures[0] ?? {};
    expect((await service.removeClosure({ id, version }, network)).closures).toEqual([]);
  });

  test('the school holidays of a file take the place of the bundled ones, and move the end of a series', async () => {
    await service.saveSchoolZone({ id: network.siteId, version: await siteVersion(), schoolZone: 'B' }, network);
    await service.plan(
      eventInput(network, {
        recurrence: { ...everyTuesday, end: 'count', count: 4, skipsSchoolHolidays: true },
      }),
      network,
    );
    const end = async () => (await network.db('calendar_event').first('series_end')).series_end;
    expect(await end()).toBe('2027-01-05');
    chosenFiles.push({ fileName: 'x.json', text: '[]' });
    await expect(service.chooseSchoolHolidays(undefined, network)).rejects.toMatchObject({ code: 'conflict' });
    const holiday = { zone: 'B', fromDay: '2026-12-05', toDay: '2026-12-20', label: 'Vacances avancées' };
    chosenFiles.push({ fileName: 'vacances.json', text: JSON.stringify([holiday]) });
    const chosen = await service.chooseSchoolHolidays(undefined, network);
    expect(chosen).toMatchObject({ fileName: 'vacances.json', holidays: [holiday] });
    const { schoolHolidays } = await service.importSchoolHolidays({ id: chosen?.id ?? '' }, network);
    expect(schoolHolidays.all).toContainEqual(holiday);
    expect(schoolHolidays.importedAt).toBe('2026-11-23T09:00:00Z');
    expect(await end()).toBe('2027-01-05');
    const { items } = await service.read({ from: '2026-12-01', to: '2027-01-31', siteId: null }, network);
    expect(items.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-22', '2026-12-29', '2027-01-05']);
  });
});

describe('letters', () => {
  test('say to each who is expected what, when and where, from the text of the structure', async () => {
    const roomId = await insertRoom(network, 'Cuisine');
    const { key } = await service.plan(eventInput(network, { memberIds: [nadia], roomId }), network);
    const ask = { key, kind: 'convocation' as const, memberIds: null };
    const [letter] = await service.letters(ask, network);
    expect(letter).toMatchObject({ memberId: nadia, name: 'Nadia Benali', email: 'nadia@exemple.fr' });
    expect(letter?.subject.replaceAll('\u00a0', ' ')).toBe('Rencontre du mardi : le mardi 1er décembre 2026');
    expect(letter?.body.replaceAll('\u00a0', ' ')).toContain('Nous vous attendons le mardi 1er décembre 2026 à 14 h');
    expect(letter?.body).toContain('Cuisine, Guéret');
    await service.saveLetterTemplate({ kind: 'convocation', subject: 'Venez !', body: 'Cher {nom}, {quoi}.' }, network);
    await service.saveLetterTemplate({ kind: 'convocation', subject: 'Venez !', body: '{nom} – {quoi}' }, network);
    expect(await service.letters(ask, network)).toMatchObject([{ body: 'Nadia Benali – Rencontre du mardi' }]);
    expect((await service.letterTemplates(undefined, network)).reminder.subject).toContain('Rappel');
    await service.saveLetters(ask, network);
    expect(printed[0]?.html).toContain('Nadia Benali – Rencontre du mardi');
  });

  test('of thanks: from the others of the exchange, with what was said at its bilan', async () => {
    const { bilanId, members } = await insertAgreement(network);
    const key = { kind: 'bilan' as const, id: bilanId, occurrence: null };
    const memberIds = [members.Jacques ?? ''];
    const ask = { key, kind: 'thanks' as const, memberIds };
    const [before] = await service.letters(ask, network);
    expect(before?.body).toContain('de la part de Nadia Benali');
    expect(before?.body).toContain(usualThanks);
    const value = 'Merci à Jacques pour sa patience.';
    await bilan.answer({ bilanId, respondent: 'together', question: 'thanks', value }, network);
    const [letter] = await service.letters(ask, network);
    expect(letter).toMatchObject({ name: 'Jacques Benali', subject: 'Merci, Jacques' });
    expect(letter?.body).toContain(value);
    expect(letter?.body).not.toContain(usualThanks);
    await service.printLetters(ask, network);
    expect(printed[0]?.html).toContain(value);
  });

  test('of thanks come after a bilan only', async () => {
    const { key } = await service.plan(eventInput(network, { memberIds: [nadia] }), network);
    await expect(service.letters({ key, kind: 'thanks', memberIds: null }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('to nobody are not printed', async () => {
    const { key } = await service.plan(eventInput(network), network);
    await expect(service.printLetters({ key, kind: 'reminder', memberIds: null }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('on paper', () => {
  beforeEach(async () => {
    await service.plan(
      eventInput(network, { recurrence: everyTuesday, memberIds: [nadia], title: '<script>Rencontre</script>' }),
      network,
    );
  });
  const all = { siteId: null, accountId: null, roomId: null, kinds: null, withPeople: false };

  test('a week has seven days from Monday on, without names', async () => {
    await service.savePdf({ ...all, view: 'week', day: '2026-12-03' }, network);
    const { html = '', name } = printed[0] ?? {};
    expect(name).toBe('Semaine du 30 novembre au 6 décembre 2026 – Tous les lieux.pdf');
    for (const text of ['Lundi 30', 'Mardi 1', 'Dimanche 6', '14\u00a0h – 16\u00a0h', '&lt;script&gt;'])
      expect(html).toContain(text);
    expect(html).not.toContain('Nadia');
    expect(html).not.toContain('<script>');
    await service.savePdf({ ...all, view: 'week', day: '2026-12-03', withPeople: true }, network);
    expect(printed[0]?.html).toContain('Nadia Benali');
  });

  test('a month has its weeks, its public holidays, and the layers that are shown', async () => {
    await service.savePdf({ ...all, siteId: network.siteId, view: 'month', day: '2026-12-15' }, network);
    const { html = '', name } = printed[0] ?? {};
    expect(name).toBe('Calendrier décembre 2026 – Guéret.pdf');
    expect(html).toContain('Décembre 2026');
    expect(html).toContain('Noël');
    expect(html.match(/<tr/g)).toHaveLength(1 + 5);
    expect(html.match(/class="gathering"/g)).toHaveLength(5);
    await service.savePdf({ ...all, view: 'month', day: '2026-12-15', kinds: ['bilan'] }, network);
    expect(printed[0]?.html).not.toContain('class="gathering"');
  });
});
