import { SaxesParser } from 'saxes';
import { Unread } from './unread';

/** Open Badges 3.0 §5.3.2: the credential is a CDATA section of this element, directly after `<svg>`. */
const namespace = 'https://purl.imsglobal.org/ob/v3p0';
const svgNamespace = 'http://www.w3.org/2000/svg';

/** `]]>` would end the section: it is cut in two. */
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** @param svg one of our own emblems: its first tag is `<svg …>` */
export const bakeSvg = (svg: string, credential: string): string =>
  svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} xmlns:openbadges="${namespace}"><openbadges:credential>${cdata(credential)}</openbadges:credential>`,
  );

/**
 * The credentials that an SVG document carries, as text or as the `verify` attribute.
 * @throws Unread `damaged-image` when it is not well-formed XML; `not-a-badge` when it is no SVG at all
 */
export function readSvg(svg: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  let text: string | null = null;
  let isSvg: boolean | null = null;
  parser.on('doctype', () => {
    throw new Unread('not-a-badge'); // entities of one's own: no badge needs them
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    isSvg ??= uri === svgNamespace && local === 'svg';
    if (uri === namespace && local === 'credential') text = attributes.verify?.value ?? '';
  });
  const add = (more: string) => {
    if (text !== null) text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ uri, local }) => {
    if (text === null || uri !== namespace || local !== 'credential') return;
    found.push(text.trim());
    text = null;
  });
  try {
    parser.write(svg).close();
  } catch (error) {
    throw error instanceof Unread ? error : new Unread('damaged-image');
  }
  if (!isSvg) throw new Unread('not-a-badge');
  return found;
}
