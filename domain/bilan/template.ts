/** The version of the questions that a new bilan is held with; an old bilan keeps the questions of its day. */
export const currentTemplateVersion = 1;
