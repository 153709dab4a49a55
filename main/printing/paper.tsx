import moreLetters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline';
import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
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

const face = (font: string, range: string) =>
  `@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url(${font}) format('woff2'); font-weight: 200 800; unicode-range: ${range}; }`;
/** French, then the letters of its neighbours: Łukasz and Şahin are members too. */
const faces =
  face(letters, 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02DC, U+2000-206F, U+20AC, U+2122') +
  face(moreLetters, 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF');

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
  const page = (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets, no data in them */}
        <style dangerouslySetInnerHTML={{ __html: faces + paperStyle + style }} />
      </head>
      <body>
        {letterhead && <Head {...letterhead} />}
        {children}
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
