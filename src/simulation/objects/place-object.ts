import { z } from 'zod';
import { objectKinds } from './object-kinds';

/** A thing that stands in a place and stays there; `x` and `y` on the map, inside its place. One at a time can use it. */
export const placeObjectSchema = z.object({
  id: z.string().min(1).max(60),
  kind: z.enum(objectKinds),
  name: z.object({ en: z.string(), zh: z.string() }),
  x: z.number(),
  y: z.number(),
});
export type PlaceObject = z.output<typeof placeObjectSchema>;
