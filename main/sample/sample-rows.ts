import { instantAt } from '../../domain/time/time';
import { addAttestations } from './attestation-rows';
import { calendarOf } from './calendar';
import { addEvents } from './event-rows';
import { addListings } from './listing-rows';
import { addMembers } from './member-rows';
import { addNetwork, type SampleOwner } from './network-rows';
import { seededRandom } from './random';
import { type Rows, recorder as recorderOf } from './recorder';
import { addSeanceAttendance, addSeances } from './reperage-rows';
import { addSignatures } from './signature-rows';
import { addStories } from './story-rows';
import { timelineOf } from './timeline';

/** The Creuse's two-digit number, why not. */
const seed = 23;
const seanceSeed = 6;
const boardSeed = 41;
const eventSeed = 11;
const signatureSeed = 13;
const openedDaysAgo = 790;

/** Two years of a network, as rows: the same seed, owner and day give the same rows, ids included. */
export function sampleRows(owner: SampleOwner, now: Date): Rows {
  const random = seededRandom(seed);
  const calendar = calendarOf(now);
  const recorder = recorderOf(random, owner.id);
  const timeline = timelineOf(calendar, random);
  const opening = instantAt(calendar.daysAgo(openedDaysAgo), '09:00');
  const network = addNetwork(recorder, owner, opening);
  const members = addMembers(recorder, network, calendar, timeline, random);
  // Draws of their own: the rest of the network stays as it is.
  const seanceRandom = seededRandom(seanceSeed);
  const seanceRecorder = recorderOf(seanceRandom, owner.id);
  const seances = addSeances(seanceRecorder, network, calendar, members, owner.id);
  const boardRandom = seededRandom(boardSeed);
  const boardRecorder = recorderOf(boardRandom, owner.id);
  const recorded = addListings(
    { network, members, calendar, seances, historian: boardRecorder },
    timeline,
    { recorder, random },
    { recorder: boardRecorder, random: boardRandom },
  );
  const listing = [...recorder.rows.listing, ...boardRecorder.rows.listing];
  addSeanceAttendance(seanceRecorder, listing, members, seanceRandom);
  const finished = addStories({ recorder, network, members, recorded, calendar, random, owner }, timeline);
  addAttestations({ recorder, network, members, calendar }, finished);
  const signatureRandom = seededRandom(signatureSeed);
  const signatureRecorder = recorderOf(signatureRandom, owner.id);
  addSignatures(signatureRecorder, recorder.rows, members, signatureRandom);
  const eventRandom = seededRandom(eventSeed);
  const eventRecorder = recorderOf(eventRandom, owner.id);
  addEvents(
    {
      recorder: eventRecorder,
      network,
      calendar,
      members,
      memberRows: recorder.rows.member,
      random: eventRandom,
      accountId: owner.id,
    },
    opening,
  );
  const { reperage, reperage_attendance } = seanceRecorder.rows;
  const { listing_status_change } = boardRecorder.rows;
  const { agreement_signature } = signatureRecorder.rows;
  return {
    ...recorder.rows,
    ...ownRows(eventRecorder.rows),
    listing,
    listing_status_change,
    agreement_signature,
    reperage,
    reperage_attendance,
  };
}

/** The tables that the calendar alone fills. */
const ownRows = ({
  room,
  opening,
  closure,
  calendar_event,
  event_member,
  event_occurrence,
  occurrence_attendance,
  workshop,
  enrolment,
}: Rows) => ({
  room,
  opening,
  closure,
  calendar_event,
  event_member,
  event_occurrence,
  occurrence_attendance,
  workshop,
  enrolment,
});
