import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Logo, Structure } from '../../domain/structure/structure';
import paperStyle from './paper.css?inline';

/** The head of every printed page: whose network it is. */
export type Letterhead = { network: string; structure: string; logo: Logo | null };

export const letterheadOf = ({ networkName, name, logo }: Structure): Letterhead => ({
  network: networkName,
  structure: name,
  logo,
});

type Page = { title: string; letterhead?: Letterhead; style?: string; children: ReactNode };

const Head = ({ network, structure, logo }: Letterhead) => (
  <header className="letterhead">
    {logo && <img src={`data:${logo.type};base64,${logo.data}`} alt="" />}
    <p>
      <strong>{network}</strong>
      {structure !== network && (
        <>
          <br />
          {structure}
        </>
      )}
    </p>
  </header>
);

/**
 * A printed document as one HTML page that needs nothing else: font and images are in it, React escapes every text.
 * A4, margins of 20 mm, black ink.
 */
export function paper({ title, letterhead, style = '', children }: Page): string {
  const face = `@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url(${font}) format('woff2'); font-weight: 200 800; }`;
  const page = (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets, no data in them */}
        <style dangerouslySetInnerHTML={{ __html: face + paperStyle + style }} />
      </head>
      <body>
        {letterhead && <Head {...letterhead} />}
        {children}
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
