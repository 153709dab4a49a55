import { Id } from '../domain/id';
import { ManagedTheme, ThemeDetails, ThemeGroup, ThemeSuggestion } from '../domain/theme/theme';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });
/** Every change answers with the whole list, as the settings show it. */
const managed = { kind: 'command', role: 'coordination', output: z.array(ManagedTheme) } as const;

export const themeContract = {
  /** The two-level list, in the order that the structure chose; archived themes are left out. */
  list: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(ThemeGroup) },
  /** Three at most, the best first, for what is being typed. */
  suggest: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ text: z.string().max(500) }),
    output: z.array(ThemeSuggestion),
  },
  /** Families and themes in their order, archived and merged ones included, with what bears them. */
  manage: { kind: 'query', role: 'coordination', input: z.void(), output: z.array(ManagedTheme) },
  add: { ...managed, input: ThemeDetails },
  save: { ...managed, input: ThemeDetails.extend(Version.shape) },
  /** All the themes of a family, or all the families, in their new order. */
  order: { ...managed, input: z.object({ parentId: Id.nullable(), ids: z.array(Id).max(500) }) },
  /** A family goes with its themes. */
  archive: { ...managed, input: Version },
  restore: { ...managed, input: Version },
  /** A theme that nothing bears. */
  remove: { ...managed, input: Version },
  /** What bears a theme goes to another one; a family gives its themes. */
  merge: { ...managed, input: Version.extend({ into: Id }) },
  /** Undoes a merge: what came from the theme goes back to it. */
  part: { ...managed, input: Version },
} satisfies FeatureContract;
