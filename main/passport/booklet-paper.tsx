import type { ReactNode } from 'react';
import { longDay } from '../../domain/french/format';
import { type Block, blocksOf, bookletLength, imposed, paged } from '../../domain/passport/booklet';
import type { Structure } from '../../domain/structure/structure';
import { InterlacedFrame, InterlacedFrameShape } from '../printing/interlace';
import interlaceStyle from '../printing/interlace.css?inline';
import { paper } from '../printing/paper';
import style from './booklet.css?inline';
import { aboutCarnet, type Printable } from './carnet-paper';

const noteLines = 16;

/** A5 pages laid on A4 sheets so that, printed on both sides and folded, they follow one another. */
export function bookletPaper({ carnet, structure, today }: Printable): { html: string; length: number } {
  const content = paged(blocksOf(carnet));
  const length = bookletLength(content.length);
  const pageAt = (number: number): ReactNode => {
    if (number === 1)
      return <Cover memberName={carnet.memberName} day={carnet.rereadOn ?? today} structure={structure} />;
    if (number === length) return <Back rereadOn={carnet.rereadOn} structure={structure} />;
    const blocks = content[number - 2];
    return (
      <>
        <div className="text">{blocks ? <Lines blocks={blocks} /> : <Notes />}</div>
        <p className="page-number">{number}</p>
      </>
    );
  };
  const html = paper({
    title: `Livret de compétences de ${carnet.memberName}`,
    style: interlaceStyle + style,
    children: imposed(length).map((pages) => (
      <div key={pages.join('-')} className="side">
        {pages.map((number) => (
          <article key={number} className="leaf">
            {pageAt(number)}
          </article>
        ))}
      </div>
    )),
  });
  return { html, length };
}

const Lines = ({ blocks }: { blocks: readonly Block[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: printed once
  blocks.map((block, place) => <Line key={place} {...block} />);

function Line(block: Block) {
  switch (block.kind) {
    case 'section':
      return <h2>{block.text}</h2>;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'words':
      return <p className={block.isFirst ? 'words first' : 'words'}>{block.text}</p>;
    case 'shown':
      return <p className="shown">{block.text}</p>;
    case 'item':
      return (
        <p className="item">
          {block.text}
          {block.note && <small>{block.note}</small>}
        </p>
      );
  }
}

/** What fills the last sheet is for a hand. */
const Notes = () => (
  <>
    <h2>Mes notes</h2>
    {Array.from({ length: noteLines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
      <div key={line} className="handwritten" />
    ))}
  </>
);

function Cover({ memberName, day, structure }: { memberName: string; day: string; structure: Structure }) {
  const { logo, networkName, name } = structure;
  return (
    <>
      <InterlacedFrameShape
        frame={{ width: 126, height: 187, radius: 20 }}
        crossings={{ across: 12, down: 20, corner: 4 }}
      />
      <InterlacedFrame />
      <div className="cover">
        <div>
          {logo && <img src={`data:${logo.type};base64,${logo.data}`} alt="" />}
          <p className="network">{networkName}</p>
          {name !== networkName && <p>{name}</p>}
        </div>
        <div>
          <h1>
            Carnet de
            <br />
            compétences
          </h1>
          <p className={memberName.length > 22 ? 'name long' : 'name'}>{memberName}</p>
        </div>
        <p>{longDay(day)}</p>
      </div>
    </>
  );
}

function Back({ rereadOn, structure }: { rereadOn: string | null; structure: Structure }) {
  const { name, address, postcode, commune, phone } = structure;
  return (
    <div className="back">
      <p>{aboutCarnet}</p>
      {rereadOn && <p>Relu avec la personne le {longDay(rereadOn)}.</p>}
      <p className="contact">
        <strong>{name}</strong>
        {[address, `${postcode} ${commune}`.trim(), phone].filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </div>
  );
}
