import { capital, completeDay, fromTo } from '../../domain/french/format';
import type { Structure } from '../../domain/structure/structure';
import type { Workshop } from '../../ipc/workshop.contract';
import type { EventDate } from '../event/event-date.queries';
import { Hand } from '../printing/hands';
import { letterheadOf, paper } from '../printing/paper';
import style from './poster.css?inline';

type Announced = Pick<Workshop, 'description' | 'themeName' | 'capacity' | 'roomName' | 'recurrenceSentence'> &
  Pick<EventDate, 'title' | 'day' | 'startsAt' | 'endsAt' | 'timeZone' | 'siteName' | 'place'>;

/** What is proposed, when and where, to pin on a wall: nobody’s name, no telephone but that of the network. */
export function posterPaper(workshop: Announced, structure: Structure): string {
  const { title, description, themeName, capacity, day, startsAt, endsAt, timeZone, recurrenceSentence } = workshop;
  return paper({
    title: `Atelier – ${title}`,
    letterhead: letterheadOf(structure),
    style,
    children: (
      <main className="poster">
        <p className="kind">
          <Hand kind="offer" /> Atelier – {themeName}
        </p>
        <h1>{title}</h1>
        {description && <p className="description">{description}</p>}
        <p className="when">
          {capital(completeDay(day))}
          <br />
          {fromTo(startsAt, endsAt, timeZone)}
        </p>
        {recurrenceSentence && <p className="series">{recurrenceSentence}</p>}
        <p className="where">{[workshop.siteName, workshop.roomName, workshop.place].filter(Boolean).join(', ')}</p>
        <p className="enrol">
          {capacity} places, sur inscription{structure.phone ? ` au ${structure.phone}` : ' auprès du réseau'}.
          <br />
          Ouvert à toutes et à tous, sans argent : chacun sait quelque chose, chacun apprend.
        </p>
      </main>
    ),
  });
}
