/** What a child process is told: where the base is, and whose answers it writes. */
export type WriterOrder = {
  base: string;
  key: string;
  bilanId: string;
  account: string;
  respondent: string;
  questions: string[];
};

/** The nth state of a text being typed: a number, and enough words to fill more than one page of the base. */
export const typed = (n: number): string => `${n} ${'un mot, '.repeat(n % 500)}`;
