import { ConflictWord, EventDetails } from '../../domain/calendar/event';
import { z } from '../../domain/zod';

export const EventForm = EventDetails.extend({ kind: z.enum(['gathering', 'other']), conflictWord: ConflictWord });
export type EventValues = z.input<typeof EventForm>;
export type EventAnswers = z.output<typeof EventForm>;
