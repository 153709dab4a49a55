import { BrowserWindow, dialog } from 'electron';
import { Refusal } from '../../domain/errors';
import { writeDurably } from '../database/durable-file';
import type { DocumentStore } from './document-store';

type PdfOptions = Electron.PrintToPDFOptions & { generateTaggedPDF?: boolean; generateDocumentOutline?: boolean };

/** « 3/12 » and the title at the foot, in the margin. */
const footer = `<div style="width:100%;padding:0 20mm;font-family:sans-serif;font-size:8pt;display:flex;justify-content:space-between">
<span class="title"></span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`;

/** Where a published page is served (main/window/page-protocol.ts). */
export const documentUrl = (token: string): string => `app://entrelacs/document/${token}`;

/** The printer of the application: pages become PDF or paper in a hidden window that runs no script. */
export function printer(documents: DocumentStore) {
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
          ...(hasFooter ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer } : {}),
        };
        return page.printToPDF(options);
      }),

    /** The system's own print dialog. @throws Refusal `no-printer` */
    paper: (html: string, { isLandscape = false } = {}): Promise<void> =>
      withPage(
        html,
        (page) =>
          new Promise((resolve, reject) =>
            page.print({ silent: false, printBackground: true, landscape: isLandscape }, (isDone, reason) =>
              isDone || /cancel/i.test(reason) ? resolve() : reject(new Refusal('no-printer')),
            ),
          ),
      ),

    /**
     * Asks where to save a PDF, and writes it whole.
     * @returns false when the person gave up
     */
    async save(pdf: Uint8Array, suggestedName: string): Promise<boolean> {
      const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
      const options = {
        title: 'Enregistrer le document',
        defaultPath: suggestedName,
        buttonLabel: 'Enregistrer',
        filters: [{ name: 'Document PDF', extensions: ['pdf'] }],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return false;
      await writeDurably(filePath, pdf);
      return true;
    },
  };
}
export type Printer = ReturnType<typeof printer>;
