import { randomUUID } from 'node:crypto';

const kept = 20;

/** Printed pages on their way to a hidden window or a preview: only in memory, the last few, behind a random token. */
export function documentStore() {
  const pages = new Map<string, string>();
  return {
    /** @returns the token under which the page is served */
    publish(html: string): string {
      const token = randomUUID();
      pages.set(token, html);
      for (const oldest of pages.keys()) {
        if (pages.size <= kept) break;
        pages.delete(oldest);
      }
      return token;
    },
    read: (token: string) => pages.get(token),
    clear: () => pages.clear(),
  };
}
export type DocumentStore = ReturnType<typeof documentStore>;
