import { z } from '../zod';

export const ruleNames = [
  'theme',
  'words',
  'closeness',
  'level',
  'availability',
  'place',
  'group',
  'reciprocity',
  'waiting',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Points that a rule gives at most; nought: the rule is left out, and says nothing. */
export const heaviest = 60;
export const Weight = z.int().min(0).max(heaviest);
export const Weights = z.record(z.enum(ruleNames), Weight);
export type Weights = Readonly<Record<RuleName, number>>;

export const defaultWeights: Weights = {
  theme: 40,
  words: 20,
  closeness: 20,
  level: 10,
  availability: 15,
  place: 8,
  group: 5,
  reciprocity: 8,
  waiting: 12,
};
