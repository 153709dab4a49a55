import { dayAndTime } from '../../domain/french/format';
import { type MeetingNotes, sessionsSoFar } from '../../domain/mediation/mediation';
import { describeSessions } from '../../domain/mediation/planning';
import { instantAt } from '../../domain/time/time';
import { type Fact, Facts } from '../ui/facts';

/** What was said at the meeting, line by line; what nobody spoke of is left out. */
export function NotesView({ notes, timeZone }: { notes: MeetingNotes; timeZone: string }) {
  const { bilanDay, bilanTime } = notes;
  const facts: Fact[] = [
    ['Ce qui est offert', notes.offered],
    ['Ce qui est demandé', notes.asked],
    ['L’objectif', notes.goal],
    ['Le niveau de départ', notes.level],
    ['Comment ce savoir a été appris', notes.learntHow],
    ['Comment il sera transmis', notes.method],
    ['Lieu des séances', notes.place],
    ['Les séances', describeSessions(sessionsSoFar(notes, timeZone), timeZone)],
    ['Matériel', notes.material],
    ['Les clefs', notes.keys],
    ['Les projets', notes.projects],
    ['Les conditions', notes.conditions],
    ['Le bilan', bilanDay && bilanTime && dayAndTime(instantAt(bilanDay, bilanTime, timeZone), timeZone)],
  ];
  return <Facts facts={facts} />;
}
