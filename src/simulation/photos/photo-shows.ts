// Who and what a photo shows, as data: for whoever draws it. The words are `describePhoto`'s.
import { z } from 'zod';
import { sightKinds } from '../happenings/sense-kinds';
import { objectKinds } from '../objects/object-kinds';
import { emotions, weatherKinds } from '../state';

export const photoShowsSchema = z.object({
  /** the one in the middle first, if there is one; then a few of those who stand there, nearest first */
  people: z.array(z.object({ id: z.uuid(), emotion: z.enum(emotions) })).max(6),
  weather: z.enum(weatherKinds),
  celsius: z.number(),
  sight: z.enum(sightKinds).optional(),
  object: z.enum(objectKinds).optional(),
});
export type PhotoShows = z.output<typeof photoShowsSchema>;
