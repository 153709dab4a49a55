import { firstTemplate } from './first-template';
import type { Template } from './question';

const templates: readonly Template[] = [firstTemplate];

/** The version of the questions that a new bilan is held with; an old bilan keeps the questions of its day. */
export const currentTemplateVersion = 1;

/** The questions of a version; a bilan always names one that exists. */
export function templateOf(version: number): Template {
  const template = templates.find((one) => one.version === version);
  if (!template) throw new Error(`no bilan template of version ${version}`);
  return template;
}
