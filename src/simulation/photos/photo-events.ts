import { z } from 'zod';
import { photoSchema } from './photo';
import { photoShowsSchema } from './photo-shows';

/** Who carries something, or where it lies. */
const holder = z.object({ characterId: z.uuid().nullable(), placeId: z.string().nullable() });
export type Holder = z.output<typeof holder>;

export const photoEvents = [
  /** `shows`: for whoever draws it; missing in old logs */
  z.object({ type: z.literal('photo-taken'), characterId: z.uuid(), photo: photoSchema, shows: photoShowsSchema.optional() }),
  /** a full album: the oldest goes */
  z.object({ type: z.literal('photo-discarded'), characterId: z.uuid(), photoId: z.uuid() }),
  /** changes hands, is put down or picked up; the item `photo` changes beside it */
  z.object({ type: z.literal('photo-moved'), photo: photoSchema, from: holder, to: holder }),
] as const;
export type PhotoEvent = z.output<(typeof photoEvents)[number]>;
