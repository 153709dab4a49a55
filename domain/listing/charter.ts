import { enumerate, folded, quoted } from '../french/format';

/*
 * The patterns read words without accents or case. Each is as narrow as the false alarms of charter.test.ts ask for:
 * « payer ses impôts en ligne » is something to learn, « payer un peu » is money.
 */
const argent = 'd(?:e l)?.argent';
const toLearn = '(?:ses|mes|leurs|les|des|une?|le|la) (?:impots?|factures?|loyers?|amendes?|taxes?|achats?|courses)';

const money = [
  /\d+(?:[.,]\d+)? ?(?:€|euros?\b)(?: (?:de l.heure|par heure|l.heure|la seance|le cours)| ?\/ ?h\b)?/,
  /€|\beuros?\b/,
  new RegExp(`\\bpay(?:er|ez|ons|es?|ees?|antes?|ants?)\\b(?! ${toLearn})`),
  /\bpaiement\b(?! (?:en ligne|par internet))/,
  /\b(?:re)?vend(?:re|s|ez|ons|ue?s?)?\b/,
  /\ben vente\b/,
  /\br?achete\b/,
  /\b(?:cherche|veux|voudrais|souhaite|aimerais)(?: a)? r?acheter\b/,
  /\bgratuit(?:e?s?|ement) contre\b/,
  /\bcontre (?:une? )?(?:petite? )?(?:remuneration|billet|piece|indemnite|participation)\b/,
  new RegExp(`\\b(?:prete?r?s?|emprunt(?:er?)?|avancer?|donner?|gagner?|recevoir|besoin|manque)(?: un peu)? ${argent}`),
  /\bcontre (?:de l.)?argent\b/,
  /\bremuner\w+/,
  /\b(?:dedommag|indemnis|defray|defrai)\w+/,
  /\b(?:mon|mes|nos) tarifs?\b|\btarif horaire\b/,
  /\btrav(?:ail|ailler|aux) au noir\b/,
  /\b(?:a louer|je loue|loue (?:une?|mon|ma|des|mes))\b/,
];

const before = '(?:(?:une?|des|du|de la|les?|la|mon|ma|mes|nos|quelques|plusieurs|deux|trois) )?';
const looks = '(?:(?:vieux|vieille|petite?s?|grande?s?|ancien(?:ne)?s?|beaux?|belles?|bon(?:ne)?s?) )?';
const things =
  `(?:meubles?|canapes?|fauteuils?|armoires?|commodes?|buffets?|lits?|matelas|tables?|chaises?|velos?|scooters?|` +
  `frigos?|refrigerateurs?|congelateurs?|lave-linge|lave-vaisselle|machines? a (?:laver|coudre)|televis(?:ion|eur)s?|` +
  `ordinateurs?|tablettes?|telephones?|imprimantes?|vetements?|habits|chaussures|manteaux?|jouets?|livres?|` +
  `vaisselle|poussettes?|electromenager|chatons?|chiots?|poules?)`;

const goods = [
  new RegExp(`\\b(?:donner?|ceder?|debarrasse de) ${before}${looks}${things}\\b`),
  new RegExp(`\\b${things}(?: \\w+)? a (?:donner|ceder|debarrasser)\\b`),
  new RegExp(`\\b(?:re)?cherche ${before}${looks}${things}\\b(?! pour jouer)`),
  /\btro(?:c|que|quer)\b/,
];

export type CharterWarning = {
  /** What was read, as it was written. */
  words: string[];
  /** The charter's reason, in French. */
  reason: string;
};

/** @returns the words of a text that the patterns find, the longer ones first where they overlap */
function wordsFound(text: string, patterns: readonly RegExp[]): string[] {
  const letters = [...text.normalize('NFC')];
  // Letter for letter, so that a place in one is the same place in the other.
  const plain = letters.map((letter) => folded(letter).replace(/\s/, ' ').charAt(0) || ' ').join('');
  const places = patterns
    .flatMap((pattern) => [...plain.matchAll(new RegExp(pattern, 'g'))])
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  return places
    .filter(({ to }, rank) => places.slice(0, rank).every((earlier) => to > earlier.to))
    .map(({ from, to }) => letters.slice(from, to).join(''));
}

/**
 * Spots money or goods in the words of a listing: « Il repose sur un échange solidaire, il n’est pas question d’argent
 * ou d’échanges de biens » (the RECS of Lunéville). It warns and never decides: a person may keep her words and say why.
 * @returns null when nothing speaks of either
 */
export function charterWarning(texts: readonly string[]): CharterWarning | null {
  const text = texts.join('\n');
  const ofMoney = wordsFound(text, money);
  const ofGoods = wordsFound(text, goods);
  const words = [...new Set([...ofMoney, ...ofGoods])];
  if (words.length === 0) return null;
  const subject = ofGoods.length === 0 ? 'd’argent' : ofMoney.length === 0 ? 'de biens' : 'd’argent et de biens';
  const verb = words.length === 1 ? 'parle' : 'parlent';
  return {
    words,
    reason: `${enumerate(words.map(quoted))} ${verb} ${subject}. La charte le dit : le réseau échange des savoirs, jamais d’argent ni de biens.`,
  };
}
