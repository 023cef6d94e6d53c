// All that a picture has to show, as data: what is drawn from it is true, whoever draws.
import { z } from 'zod';
import { sightKinds } from '../happenings/sense-kinds';
import { objectKinds } from '../objects/object-kinds';
import { emotions, weatherKinds } from '../state';
import { lookSchema } from './look';

export const framings = ['selfie', 'person', 'place', 'object', 'sight', 'portrait'] as const;
export const settings = [
  'cafe',
  'library',
  'hospital',
  'fire-station',
  'police-station',
  'office',
  'studio',
  'school',
  'shop',
  'home',
  'park',
  'square',
  'street',
] as const;
export type Setting = (typeof settings)[number];

export const pictureSceneSchema = z.object({
  framing: z.enum(framings),
  setting: z.enum(settings),
  /** of the place: one place has one face */
  placeId: z.string(),
  /** in English, for makers that read words */
  placeName: z.string(),
  indoor: z.boolean(),
  /** of the day, 0 to 24 with fractions */
  hour: z.number().min(0).max(24),
  season: z.enum(['spring', 'summer', 'autumn', 'winter']),
  weather: z.enum(weatherKinds),
  /** out of doors */
  celsius: z.number(),
  /** who is in it, the one in the middle first */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      age: z.int(),
      occupation: z.string(),
      look: lookSchema,
      emotion: z.enum(emotions),
    }),
  ),
  object: z.enum(objectKinds).optional(),
  sight: z.enum(sightKinds).optional(),
  /** what it shows in a sentence, in the language of the world */
  description: z.string(),
  /** the same one gives the same picture */
  seed: z.string(),
});
export type PictureScene = z.output<typeof pictureSceneSchema>;
