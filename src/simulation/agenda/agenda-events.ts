import { z } from 'zod';
import { choiceSchema } from '../answer';
import { worldMinute } from '../world-time';
import { entrySchema } from './entry';

const who = z.object({ characterId: z.uuid() });

/** An entry as it is from now on; `characterId` is its owner's. One that is over leaves the state and lives on in the log. */
export const agendaEntryChanged = who.extend({
  type: z.literal('agenda-entry-changed'),
  entry: entrySchema,
  /** a code: why it was moved, cancelled, or failed */
  why: z.string().nullable(),
  /** whose doing it is: that one need not be told */
  byId: z.uuid().nullable(),
});

/** One whom an entry concerns is told that it is time to think of it. */
export const appointmentDue = who.extend({
  type: z.literal('appointment-due'),
  entryId: z.uuid(),
  /** minutes until it begins; below 0 when it should have begun */
  startsIn: z.int(),
  /** what it interrupted and may be gone on with */
  suspended: z.object({ choice: choiceSchema, until: worldMinute }).nullable(),
});
