import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerSaveDialog, expect, type Running } from './fixtures';
import type { Hand } from './hand';
import { claire, passwordField, title } from './network';
import { sheetsOf } from './pdf';

type Start = Running & {
  profile: string;
  relaunch: (at: { now: string }) => Promise<Running>;
  handOn: (page: Page) => Hand;
};

const kinds = {
  offer: { add: 'Ajouter une offre', title: 'Ce qui est offert, en quelques mots', save: /^Enregistrer l’offre/ },
  request: {
    add: 'Ajouter une demande',
    title: 'Ce qui est demandé, en quelques mots',
    save: /^Enregistrer la demande/,
  },
} as const;

/** From a first run to a printed attestation, all through the screens, with the mouse or the keyboard alone. */
export async function wholeChain({ profile, relaunch, handOn, ...first }: Start) {
  let { application, page } = first;
  let hand = handOn(page);
  const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name });
  const link = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('link', { name });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const list = (name: string | RegExp) => page.getByRole('combobox', { name });
  const option = (name: string | RegExp) => page.getByRole('option', { name }).first();
  const next = async (screen: string) => {
    await hand.next();
    await expect(title(page, screen)).toBeFocused();
  };
  const digits = (name: string, typed: string) => hand.writeDigits(page.getByRole('group', { name }), typed);

  await hand.press(button(/Créer notre réseau/));
  await hand.write(field('Nom de la structure'), 'MJC de Lunéville');
  await hand.write(field('Nom du réseau'), 'RECS lunévillois');
  await hand.press(button('Continuer'));
  await hand.write(field('Nom du lieu'), 'Lunéville');
  await hand.write(field('Code postal'), '54300');
  await hand.write(field('Commune'), 'Lunéville');
  await hand.press(button('Continuer'));
  await hand.write(field('Votre nom'), claire.name);
  await hand.write(passwordField(page), claire.password);
  await hand.press(button('Créer le réseau'));
  await hand.press(page.getByRole('checkbox', { name: /rangé sous clef/ }));
  await hand.press(button('Entrer dans le réseau'));
  await expect(title(page, /^Bonjour Claire/)).toBeVisible();

  const enrol = async (firstName: string, lastName: string, commune: string, phone: string) => {
    await hand.go('Membres');
    await hand.press(link('Nouveau membre'));
    await expect(title(page, 'Nouveau membre')).toBeVisible();
    await hand.write(field('Prénom'), firstName);
    await hand.write(field('Nom de famille'), lastName);
    await hand.write(field('Téléphone'), phone);
    await hand.pick(list('Commune'), commune, option(commune));
    await expect(list('Code postal')).toHaveValue('54300');
    await digits('Notice remise le', '23112026');
    await digits('Charte signée le', '23112026');
    await hand.press(button('Inscrire ce membre'));
    await expect(title(page, `${firstName} ${lastName}`)).toBeVisible();
  };
  const record = async (kind: keyof typeof kinds, subject: string) => {
    await hand.press(link(kinds[kind].add));
    await hand.pick(list('Dans quel thème ?'), 'Jardinage', option('Jardinage'));
    await hand.write(field(kinds[kind].title), subject);
    await hand.press(button(kinds[kind].save));
    await expect(page.getByText(subject).first()).toBeVisible();
  };
  await enrol('Jacques', 'Pasquet', 'Lunéville', '0383731200');
  await record('offer', 'Tenir un potager toute l’année');
  await enrol('Nadia', 'Benali', 'Jolivet', '0383731201');
  await record('request', 'Faire un petit potager');

  await hand.go('Moulinette');
  const proposal = page.getByRole('article', { name: 'Jacques Pasquet peut apprendre le jardinage à Nadia Benali' });
  await hand.press(button('Proposer', proposal));
  await hand.press(page.getByRole('tab', { name: /^Proposés/ }));
  await hand.press(button('Fixer la mise en relation', proposal));
  await expect(title(page, /^Mise en relation/)).toBeVisible();
  await hand.press(button('Fixer la mise en relation'));
  await digits('Date de la rencontre', '23112026');
  await digits('Heure de la rencontre', '1400');
  await hand.press(button('Fixer la date'));
  await expect(page.getByText(/^Lundi 23 novembre 2026 à 14.h, avec Claire Aubusson$/)).toBeVisible();
  await expect(button('Changer la date')).toBeFocused(); // the button that opened the dialog
  await hand.press(link('Tenir la rencontre'));
  await expect(title(page, 'Se présenter')).toBeFocused();
  await next('L’offre et la demande');
  await next('La façon de transmettre');
  await hand.write(field('Comment le savoir sera transmis'), 'Au jardin, en montrant, puis en faisant à deux.');
  await next('Où et quand');
  await hand.write(field('Lieu des séances'), 'Le jardin partagé');
  await digits('Première séance', '01122026');
  await digits('Heure des séances', '1400');
  await hand.choose(list('Durée d’une séance'), option(/^1.h.30$/));
  await hand.choose(list('Fréquence'), option('Chaque semaine'));
  await hand.write(field('Nombre de séances'), '3');
  await next('Ce qui aidera');
  await next('Le bilan');
  await next('Relire et décider');
  await hand.press(button('Conclure l’accord'));
  await expect(page.getByText('Indiquez la date du bilan, par exemple le 12/03/2027.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Date du bilan' }).getByRole('spinbutton').first()).toBeFocused();
  await digits('Date du bilan', '08122026');
  await digits('Heure du bilan', '1400');
  await next('Relire et décider');
  await hand.press(button('Conclure l’accord'));
  await expect(page.getByText(/Le bilan vient après la dernière séance/)).toBeVisible();
  await digits('Date du bilan', '22122026');
  await next('Relire et décider');
  await hand.press(button('Conclure l’accord'));
  await expect(title(page, 'Jacques Pasquet')).toBeFocused();
  await hand.press(button('Je signe en écrivant mon nom'));
  await hand.write(field('Votre prénom et votre nom'), 'Jacques Pasquet');
  await hand.press(button(/^Signer$/));
  await expect(title(page, 'Nadia Benali')).toBeFocused();
  await hand.press(button('Signera sur papier'));
  await expect(title(page, claire.name)).toBeFocused();
  await hand.press(button('Signera sur papier'));
  await expect(title(page, 'Les signatures')).toBeFocused();
  await hand.press(link('Ouvrir l’échange'));
  await expect(title(page, 'Tenir un potager toute l’année')).toBeVisible();

  ({ page, application } = await relaunch({ now: '2026-12-22T13:00:00Z' }));
  hand = handOn(page);
  await hand.write(passwordField(page), claire.password);
  await hand.press(button('Ouvrir le réseau'));
  const noted = (day: string) => page.getByRole('article', { name: new RegExp(`^Mardi ${day} décembre`) });
  await hand.press(link(/^Noter les présences/).first());
  for (const day of ['1er', '8']) {
    await hand.press(button('Tout le monde est venu', noted(day)));
    await expect(noted(day).getByText('Tenue')).toBeVisible();
    await expect(noted(day)).toBeFocused(); // the button went away: the focus stays where it was
  }
  const presence = (of: string) => noted('15').getByRole('group', { name: `Présence de ${of}` });
  await hand.press(button('Honorée', presence('Jacques Pasquet')));
  await hand.press(button('Absence excusée', presence('Nadia Benali')));
  await expect(noted('15').getByText('Tenue')).toBeVisible();

  await hand.press(link('Tenir le bilan'));
  await hand.press(button('Commencer l’entretien'));
  await expect(page.getByText('La parole est à Nadia')).toBeVisible();
  await hand.press(page.getByRole('radio', { name: 'Oui, tout à fait' }));
  await next('Les apprentissages');
  await hand.write(field('Nadia, qu’avez-vous appris ?'), 'Semer en ligne, éclaircir, pailler.');
  await expect(page.getByText(/^Enregistré à /)).toBeVisible();
  await next('La suite');
  await hand.press(page.getByRole('checkbox', { name: 'Transmettre à mon tour' }));
  await next('La transmission');
  await expect(page.getByText('La parole est à Jacques')).toBeVisible();
  await hand.press(page.getByRole('checkbox', { name: 'Montrer le geste' }));
  await next('Les savoir-faire');
  await next('Les savoir-être');
  await hand.press(page.getByRole('checkbox', { name: 'Patience' }));
  await next('Avec le recul');
  await next('La satisfaction');
  for (const name of [/^Nadia/, /^Jacques/]) {
    const answers = page.getByRole('group', { name });
    await hand.press(answers.getByRole('radio', { name: 'Très bien', exact: true }));
  }
  await next('Les mercis');
  await next('Relire ensemble');
  await hand.press(button('Terminer le bilan'));
  await hand.press(button('Terminer et verrouiller'));
  await expect(title(page, 'Merci à Nadia et Jacques')).toBeFocused();

  await hand.press(link('Préparer une attestation', page.getByRole('article', { name: 'Jacques Pasquet' })));
  await expect(title(page, 'Établir une attestation')).toBeVisible();
  await hand.write(field('Signataire'), claire.name);
  await hand.press(button('Établir l’attestation'));
  await expect(title(page, /2026-0001/)).toBeVisible();
  const file = join(profile, 'attestation.pdf');
  await answerSaveDialog(application, file);
  await hand.press(button('Enregistrer en PDF'));
  await expect(page.getByText('L’attestation est enregistrée en PDF.')).toBeVisible();
  const text = (await sheetsOf(file)).join('\n');
  for (const words of ['Jacques Pasquet', 'RECS lunévillois', '2026-0001', 'Fait à Lunéville, le 22 décembre 2026'])
    expect(text).toContain(words);
}
