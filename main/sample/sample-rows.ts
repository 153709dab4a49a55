import { instantAt } from '../../domain/time/time';
import { addAttestations } from './attestation-rows';
import { calendarOf } from './calendar';
import { addListings } from './listing-rows';
import { addMembers } from './member-rows';
import { addNetwork, type SampleOwner } from './network-rows';
import { seededRandom } from './random';
import { type Rows, recorder as recorderOf } from './recorder';
import { addStories } from './story-rows';
import { timelineOf } from './timeline';

/** The Creuse's two-digit number, why not. */
const seed = 23;
const openedDaysAgo = 790;

/** Two years of a network, as rows: the same seed, owner and day give the same rows, ids included. */
export function sampleRows(owner: SampleOwner, now: Date): Rows {
  const random = seededRandom(seed);
  const calendar = calendarOf(now);
  const recorder = recorderOf(random, owner.id);
  const timeline = timelineOf(calendar, random);
  const network = addNetwork(recorder, owner, instantAt(calendar.daysAgo(openedDaysAgo), '09:00'));
  const members = addMembers(recorder, network, calendar, timeline, random);
  const recorded = addListings(recorder, network, members, calendar, timeline, random);
  const finished = addStories({ recorder, network, members, recorded, calendar, random, owner }, timeline);
  addAttestations({ recorder, network, members, calendar }, finished);
  return recorder.rows;
}
