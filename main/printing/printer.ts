import { BrowserWindow, clipboard } from 'electron';
import { Refusal } from '../../domain/errors';
import { shortDay } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import { pdfFile, saveFile } from '../window/save-file';
import type { DocumentStore } from './document-store';

type PdfOptions = Electron.PrintToPDFOptions & { generateTaggedPDF?: boolean; generateDocumentOutline?: boolean };

type PaperOptions = { isLandscape?: boolean; pageSize?: 'A3' | 'A4' | 'A5' };

/** The title, the day and « 3/12 » at the foot, in the margin. */
const footer = (
  today: string,
) => `<div style="width:100%;box-sizing:border-box;padding:0 15mm;font-family:sans-serif;font-size:7pt;display:flex;gap:6mm;justify-content:space-between;white-space:nowrap">
<span class="title" style="overflow:hidden;text-overflow:ellipsis"></span><span>Imprimé le ${shortDay(today)} – page <span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`;
/** Where a published page is served (main/window/page-protocol.ts). */
export const documentUrl = (token: string): string => `app://entrelacs/document/${token}`;

/** The printer of the application: pages become PDF or paper in a hidden window that runs no script. */
export function printer(documents: DocumentStore, now: () => Date) {
  async function withPage<T>(html: string, use: (page: Electron.WebContents) => Promise<T>): Promise<T> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
    });
    try {
      await window.loadURL(documentUrl(documents.publish(html)));
      return await use(window.webContents);
    } finally {
      window.destroy();
    }
  }

  return {
    /** A tagged PDF where the runtime can make one. */
    pdf: (html: string, { hasFooter = true } = {}): Promise<Uint8Array> =>
      withPage(html, (page) => {
        const options: PdfOptions = {
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          ...(hasFooter
            ? {
                displayHeaderFooter: true,
                headerTemplate: '<span></span>',
                footerTemplate: footer(dayOf(toInstant(now()))),
              }
            : {}),
        };
        return page.printToPDF(options);
      }),

    /** The system's own print dialog. @throws Refusal `no-printer` */
    paper: (html: string, { isLandscape = false, pageSize = 'A4' }: PaperOptions = {}): Promise<void> =>
      withPage(
        html,
        (page) =>
          new Promise((resolve, reject) =>
            page.print({ silent: false, printBackground: true, landscape: isLandscape, pageSize }, (isDone, reason) =>
              isDone || /cancel/i.test(reason) ? resolve() : reject(new Refusal('no-printer')),
            ),
          ),
      ),

    /** Pages may not reach the clipboard: all their permissions are refused. */
    copy(text: string): void {
      void clipboard.writeText(text);
    },

    /**
     * Asks where to save a PDF, and writes it whole.
     * @returns false when the person gave up
     */
    save: (pdf: Uint8Array, suggestedName: string): Promise<boolean> => saveFile(pdf, suggestedName, pdfFile),
  };
}
export type Printer = ReturnType<typeof printer>;
