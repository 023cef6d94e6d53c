import { z } from 'zod';
import { worldMinute } from '../world-time';

export const photoSubjects = ['sight', 'place', 'person', 'object', 'selfie'] as const;
export type PhotoSubject = (typeof photoSubjects)[number];

/** One printed photo and what it shows, in the language of its world. As an item it is one of the kind `photo`. */
export const photoSchema = z.object({
  id: z.uuid(),
  minute: worldMinute,
  /** where it was taken; null on the way */
  placeId: z.string().nullable(),
  subject: z.enum(photoSubjects),
  description: z.string().min(1).max(400),
});
export type Photo = z.output<typeof photoSchema>;
