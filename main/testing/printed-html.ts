import type { Printer } from '../printing/printer';

type Printed = { html: string; name?: string };
/** What went to the printer or to a file, the last one first; a printer that needs no Electron. */
export const printed: Printed[] = [];

export const printedHtml: Pick<Printer, 'paper' | 'pdf' | 'save' | 'copy'> = {
  copy: (text) => void printed.unshift({ html: text }),
  paper: async (html) => void printed.unshift({ html }),
  pdf: async (html) => new TextEncoder().encode(html),
  save: async (pdf, name) => {
    printed.unshift({ html: new TextDecoder().decode(pdf), name });
    return true;
  },
};
