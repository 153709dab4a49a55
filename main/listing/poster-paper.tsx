import type { Kind } from '../../domain/listing/listing';
import { type PosterFormat, sheets } from '../../domain/listing/poster';
import type { Structure } from '../../domain/structure/structure';
import { Hand } from '../printing/hands';
import { paper } from '../printing/paper';
import style from './poster.css?inline';

type Line = { id: string; kind: Kind; title: string; themeName: string; siteName: string };
type Place = { name: string; address: string; postcode: string; commune: string; phone: string };
type Poster = {
  format: PosterFormat;
  pages: readonly (readonly [readonly Line[], readonly Line[]])[];
  structure: Structure;
  /** The place that it speaks for; null: the whole network. */
  site: Place | null;
};

const columns: Record<Kind, { title: string; lead: string }> = {
  offer: { title: 'Offres', lead: 'Je peux vous apprendre' },
  request: { title: 'Demandes', lead: 'J’aimerais apprendre' },
};

/** What is offered and asked for, without a name, a phone or an address: those who answer come and ask. */
export function posterPaper({ format, pages, structure, site }: Poster): string {
  const { width, height, name } = sheets[format];
  const copies = format === 'a6' ? 4 : 1;
  const shown = pages.length > 0 ? pages : [[[], []] as const];
  return paper({
    title: 'Petites annonces',
    // A little less than the page: the printer counts in points, and a hair too much would add a blank page.
    style: `@page { size: ${name}; margin: 0; } .sheet { width: ${width}mm; height: ${height - 0.4}mm; margin-bottom: 0.4mm; } ${style}`,
    children: shown.map((page, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pages are printed once, and have no name
      <div key={place} className={`sheet ${format}`}>
        {Array.from({ length: copies }, (_, copy) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the copies of a page are the same
          <Leaf key={copy} page={page} structure={structure} site={site} />
        ))}
      </div>
    )),
  });
}

type LeafProps = { page: Poster['pages'][number]; structure: Structure; site: Place | null };

function Leaf({ page, structure, site }: LeafProps) {
  const { logo } = structure;
  return (
    <article className="leaf">
      <header>
        {logo && <img src={`data:${logo.type};base64,${logo.data}`} alt="" />}
        <div>
          <p className="network">{structure.networkName}</p>
          <h1>Ici, on échange des savoirs</h1>
          <p className="lead">
            <span>Chacun sait quelque chose,</span> <span>chacun peut apprendre.</span> <span>Sans argent.</span>
          </p>
        </div>
      </header>
      <div className="columns">
        {page.map(([...lines], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the left column and the right one
          <Column key={place} lines={lines} />
        ))}
      </div>
      <footer>
        <p className="call">
          <span>Une annonce vous parle ?</span> <span>Venez nous voir, sans engagement.</span>
        </p>
        <p>{contactOf(structure, site)}</p>
      </footer>
    </article>
  );
}

function Column({ lines }: { lines: readonly Line[] }) {
  const [first] = lines;
  if (!first) return <div />;
  const { title, lead } = columns[first.kind];
  return (
    <section className={first.kind}>
      <h2>
        <Hand kind={first.kind} />
        <span>
          {title}
          <small>{lead}</small>
        </span>
      </h2>
      <ul>
        {lines.map(({ id, title, themeName, siteName }) => (
          <li key={id}>
            <span className="theme">{[themeName, siteName].filter(Boolean).join(' · ')}</span>
            {title}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « Lieu, adresse · téléphone · courriel »: the place's own, or those of the structure. */
function contactOf(structure: Structure, site: Place | null): string {
  const { address, postcode, commune, phone } = site ?? structure;
  const names = [...new Set([structure.name, site?.name])];
  return [
    ...names,
    [address, `${postcode} ${commune}`.trim()].filter(Boolean).join(', '),
    phone || structure.phone,
    structure.email,
  ]
    .filter(Boolean)
    .join(' · ');
}
