import { tellAll, textOf } from '../../domain/reciprocity/telling';
import type { Structure } from '../../domain/structure/structure';
import type { Chains } from '../../ipc/reciprocity.contract';
import { letterheadOf, paper } from '../printing/paper';

/** The chains in words: what the drawing shows, for those who read on paper. */
export function chainsPaper(chains: Chains, about: string, structure: Structure): string {
  const groups = tellAll(chains);
  return paper({
    title: 'De main en main',
    letterhead: letterheadOf(structure),
    style: 'li { margin-bottom: 2mm; break-inside: avoid; } ul { padding-left: 6mm; }',
    children: (
      <>
        <h1>De main en main</h1>
        <p>{about}</p>
        {groups.length === 0 && <p>Aucune chaîne pour l’instant.</p>}
        {groups.map(({ title, ways }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {ways.map(({ people, parts }) => (
                <li key={people.join()}>{textOf(parts)}</li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}
