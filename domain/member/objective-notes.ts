import { enumerate, folded } from '../french/format';

/** What does not belong in a note: free text must stay objective (CNIL), and these are never ours to keep. */
export type NoteConcern = 'nir' | 'iban' | 'health' | 'benefits' | 'insult';
export type NoteWarning = { concern: NoteConcern; words: string };

/** Regular expressions over words without accents; each stands between two ends of words. */
const vocabulary: Record<'health' | 'benefits' | 'insult', string> = {
  health: [
    'malad(e|es|ie|ies|if|ive)|handicap\\w*|invalidite|hospitalis\\w+|psychiatr\\w+|psychotique|bipolaire|schizophren\\w+',
    'depressi\\w+|suicid\\w+|autis\\w+|alcool(ique|iques|isme|isee?)|toxicoman\\w+|addict\\w*|cancer\\w*|diabet\\w+|epilep\\w+',
    'alzheimer|parkinson|vih|sida|seropositi\\w+|enceinte|grossesse|chimiotherapie|antidepresseurs?|medicaments?',
    'traitement medical|burn[ -]?out',
  ].join('|'),
  benefits: [
    ...['rsa', 'aah', 'caf', 'apl', 'aspa', 'cmu'].map((letters) => [...letters].join('\\.?')),
    'minima sociaux|minimum vieillesse|allocat(ion|ions|aires?)|surendett\\w+|interdite? bancaire|curatelle|tutelle',
  ].join('|'),
  insult: [
    'con(?! carne)|cons|connes?|connards?|connasses?|idiot(e|s|es)?|imbeciles?|cretin(e|s|es)?|debiles?|abruti(e|s|es)?',
    'faineant(e|s|es)?|feignant(e|s|es)?|salauds?|salopes?|cassos|cas soc(ial|iaux)?|clochard(e|s|es)?|ivrognes?|parasites?',
    'menteu(r|se|rs|ses)|voleu(r|se|rs|ses)|profiteu(r|se|rs|ses)|cingle(e|s|es)?|bougnoules?|negres?|tapettes?|pedes?',
  ].join('|'),
};
const patterns = Object.entries(vocabulary).map(
  ([concern, words]) => [concern as NoteConcern, new RegExp(`\\b(${words})\\b`, 'g')] as const,
);

const digits = (text: string) => text.replace(/[^0-9A-Z]/g, '');
const remainder = (number: string, by: number) =>
  [...number].reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);

/** A social security number whose key is right; Corsica's departments count as 19 and 18 (décret n° 82-103). */
function isNir(text: string): boolean {
  const number = digits(text).replace('2A', '19').replace('2B', '18');
  return Number(number.slice(13)) === 97 - remainder(number.slice(0, 13), 97);
}

/** An account number whose key is right (ISO 13616): letters count from A = 10. */
function isIban(text: string): boolean {
  const turned = digits(text).replace(/^(.{4})(.*)$/, '$2$1');
  return (
    remainder(
      turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}

const nirs = /\b[1-478] ?\d{2} ?\d{2} ?(\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b/g;
const ibans = /\b[A-Z]{2}\d{2}( ?[0-9A-Z]{4}){2,7}( ?[0-9A-Z]{1,3})?\b/g;

/** Without accents or capitals, letter for letter: what is found stands at the same place in the note. */
const plain = (note: string) =>
  [...note].map((letter) => folded(letter).slice(0, letter.length).padEnd(letter.length)).join('');

/** What a note says and should not, in the order of gravity; it warns and forbids nothing. */
export function noteWarnings(typed: string): NoteWarning[] {
  const note = typed.normalize('NFC');
  const text = plain(note);
  const codes = text.toUpperCase().replace(/[.-]/g, ' ').replace(/\s+/g, ' ');
  const numbers = (concern: NoteConcern, pattern: RegExp, isOne: (text: string) => boolean) =>
    (codes.match(pattern) ?? []).some(isOne) ? [{ concern, words: '' }] : [];
  return [
    ...numbers('nir', nirs, isNir),
    ...numbers('iban', ibans, isIban),
    ...patterns.flatMap(([concern, pattern]) => {
      const found = [...text.matchAll(pattern)].map(({ 0: word, index }) => note.slice(index, index + word.length));
      return found.length ? [{ concern, words: enumerate([...new Set(found)]) }] : [];
    }),
  ];
}

/** What the form says of them, beside the note. */
export function warningText({ concern, words }: NoteWarning): string {
  switch (concern) {
    case 'nir':
      return 'Un numéro de sécurité sociale : le réseau n’a pas le droit de le garder.';
    case 'iban':
      return 'Un numéro de compte bancaire : le réseau n’en a jamais besoin.';
    case 'health':
      return `La santé (${words}) : gardez-la pour la conversation.`;
    case 'benefits':
      return `Les aides ou une mesure de protection (${words}) : elles ne regardent pas les échanges.`;
    case 'insult':
      return `Un jugement (${words}) : écrivez plutôt ce qui s’est passé.`;
  }
}
