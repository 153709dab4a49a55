import { counted, enumerate, plural, wholeNumber } from '../french/format';
import { z } from '../zod';

/** Why lines of a file are not kept, in the order in which it is told. */
export const setAsideReasons = [
  'unreadable',
  'impossible',
  'no-position',
  'unknown-code',
  'borough',
  'repeated',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

export const SetAside = z.object({
  reason: z.enum(setAsideReasons),
  count: z.int(),
  /** The first ones, as an editor numbers them. */
  lines: z.array(z.int()),
});
export type SetAside = z.infer<typeof SetAside>;

/** What a file of communes would bring. */
export const CommuneFileReport = z.object({
  /** The names of the columns that are read, as the file writes them. */
  columns: z.object({ code: z.string(), position: z.array(z.string()) }),
  lines: z.int(),
  /** Those of the official list to which the file gives a position. */
  communes: z.int(),
  /** Those among them whose position the list did not know. */
  added: z.int(),
  setAside: z.array(SetAside),
});
export type CommuneFileReport = z.infer<typeof CommuneFileReport>;

const explanations: Record<SetAsideReason, (count: number) => string> = {
  unreadable: () => 'dont la position n’est pas écrite en degrés, comme 46,17',
  impossible: () =>
    'dont la position est hors du territoire de la commune : latitude et longitude sont peut-être échangées',
  'no-position': () => 'sans position',
  'unknown-code': () => 'dont le code n’est pas celui d’une commune d’aujourd’hui',
  borough: (count) =>
    `${plural(count, 'd’un arrondissement', 'd’arrondissements')} de Paris, Lyon ou Marseille : la ville entière compte`,
  repeated: () => 'd’une commune déjà lue plus haut : la première ligne compte',
};

/** « 3 lignes sans position (lignes 12, 40 et 77) » */
export function setAsideWords({ reason, count, lines }: SetAside): string {
  const numbers = lines.map(wholeNumber);
  const which =
    count > lines.length
      ? `${plural(2, 'ligne')} ${numbers.join(', ')}…`
      : `${plural(count, 'ligne')} ${enumerate(numbers)}`;
  return `${counted(count, 'ligne')} ${explanations[reason](count)} (${which})`;
}
