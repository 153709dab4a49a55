import {
  type AttestationContent,
  badgeCodeSide,
  type ContentLine,
  type ShownBadge,
} from '../../domain/attestation/content';
import { qrText, spacedCode } from '../../domain/attestation/verification';
import { emblemUrl } from '../../domain/badge/emblem';
import { quoted } from '../../domain/french/format';
import type { Logo } from '../../domain/structure/structure';
import { InterlacedFrame, InterlacedFrameShape } from '../printing/interlace';
import interlaceStyle from '../printing/interlace.css?inline';
import { paper } from '../printing/paper';
import { QrCode } from '../printing/qr-code';
import style from './attestation.css?inline';
import type { Pictures } from './picture.repository';

export type Sheet = {
  content: AttestationContent;
  /** What proves the paper; `····` before it has a number, null for the papers of before the codes. */
  code: string | null;
};

/** A4 pages, landscape, one for each attestation: things one frames. */
export function attestationPages(sheets: readonly Sheet[], pictures: Pictures): string {
  const [first] = sheets;
  const title =
    sheets.length === 1 && first ? `${first.content.title} ${first.content.number}` : `${sheets.length} attestations`;
  return paper({
    title,
    style: interlaceStyle + style + pictureStyle(pictures),
    children: (
      <>
        <InterlacedFrameShape
          frame={{ width: 275, height: 187, radius: 24 }}
          crossings={{ across: 32, down: 20, corner: 5 }}
        />
        {sheets.map((sheet) => (
          <AttestationSheet key={sheet.content.number} {...sheet} />
        ))}
      </>
    ),
  });
}

const source = ({ type, data }: Logo) => `data:${type};base64,${data}`;
/** A picture is written once in the page, however many sheets show it. */
const pictureStyle = (pictures: Pictures) =>
  [...pictures].map(([ref, picture]) => `.picture-${ref} { content: url(${source(picture)}); }`).join('\n');

type PictureProps = { of: string | Logo | null; kind: 'logo' | 'hand-signature' | 'hand-stamp' };
function Picture({ of, kind }: PictureProps) {
  if (of === null) return null;
  // Said by the words beside it: the name of the structure, the name of who signs.
  if (typeof of === 'string') return <img className={`${kind} picture-${of}`} alt="" />;
  return <img className={kind} src={source(of)} alt="" />;
}

function AttestationSheet({ content, code }: Sheet) {
  const { structure, number, badge } = content;
  return (
    <section className="sheet">
      <InterlacedFrame />
      <article className="attestation">
        <header className="issuer">
          <Picture of={structure.logo} kind="logo" />
          <p className="network">{structure.network}</p>
          <p className="structure">{[structure.name, structure.address].filter(Boolean).join(' · ')}</p>
        </header>
        <div>
          <h1 className={content.title.length > 45 ? 'long' : undefined}>{content.title}</h1>
          <p className="number">N° {number}</p>
        </div>
        <div className="attests" style={{ '--fit': fitOf(content) } as React.CSSProperties}>
          {content.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
            <Line key={place} {...line} />
          ))}
          {content.words && <p className="words">{quoted(content.words)}</p>}
        </div>
        <footer className="foot">
          <div className="issued">
            <p>{content.done}</p>
            {code !== null && <Proof number={number} code={code} structure={structure.name || structure.network} />}
          </div>
          {badge && <Recognised {...badge} />}
          <div className="signed">
            <p>
              <strong>{content.signatoryName}</strong>
            </p>
            <p>{content.signatoryTitle}</p>
            <div className="hand">
              <Picture of={content.signature} kind="hand-signature" />
              <Picture of={content.stamp} kind="hand-stamp" />
            </div>
          </div>
        </footer>
      </article>
    </section>
  );
}

/** How many signs a line holds before it is written smaller. */
const longFrom = { text: Number.POSITIVE_INFINITY, large: 60, huge: 36 } as const;
const textOf = ({ runs }: ContentLine) => runs.map(({ text }) => text).join('');

function Line(line: ContentLine) {
  const { size, runs } = line;
  return (
    <p className={textOf(line).length > longFrom[size] ? `${size} long` : size}>
      {runs.map(({ text, bold, italic }, place) => {
        const Weight = bold ? 'strong' : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
        return <Weight key={place}>{italic ? <em>{text}</em> : text}</Weight>;
      })}
    </p>
  );
}

/** Signs to a row, and the height of a row with what surrounds it, in millimetres: on the safe side. */
const rows = {
  text: { usual: [100, 8], long: [100, 8] },
  large: { usual: [62, 11], long: [80, 9] },
  huge: { usual: [34, 18], long: [50, 14] },
} as const;
/** Between the head of the page and its foot, in millimetres. */
const room = 76;

/** What the letters are multiplied by, for long words to stay on the page. */
function fitOf({ lines, words, structure, badge }: AttestationContent): number {
  const heights = lines.map((line) => {
    const { length } = textOf(line);
    const isLong = length > longFrom[line.size];
    const [signs, height] = rows[line.size][isLong ? 'long' : 'usual'];
    return Math.ceil(length / signs) * height;
  });
  const wordsHeight = words ? Math.ceil(words.length / 95) * 6 + 4 : 0;
  const needed = heights.reduce((total, height) => total + height, wordsHeight);
  const available = room + (structure.logo ? 0 : 18) - (badge ? 8 : 0);
  return Math.round(Math.min(1, Math.max(0.6, available / needed)) * 100) / 100;
}

const Recognised = ({ name, pictogram, tone, code }: ShownBadge) => (
  <div className="recognised">
    <QrCode text={code} side={badgeCodeSide} label={`Code du badge ${name}`} />
    <div>
      <img alt="" src={emblemUrl({ pictogram, tone })} />
      <p>
        Badge
        <br />
        <strong>{name}</strong>
      </p>
    </div>
  </div>
);

function Proof({ number, code, structure }: { number: string; code: string; structure: string }) {
  return (
    <div className="proof">
      <QrCode text={qrText(number, code, structure)} side={24} label="Code de vérification" />
      <p>
        Code de vérification
        <br />
        <strong>{spacedCode(code)}</strong>
        <br />À vérifier auprès de la structure.
      </p>
    </div>
  );
}
