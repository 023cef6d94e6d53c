// What a picture has to show, as it is stored with its job. People are read when it is drawn, so that a portrait made meanwhile counts.
import { z } from 'zod';
import { sightKinds } from '@/simulation/happenings/sense-kinds';
import { objectKinds } from '@/simulation/objects/object-kinds';
import type { Photo } from '@/simulation/photos/photo';
import type { PhotoShows } from '@/simulation/photos/photo-shows';
import { framings, settings } from '@/simulation/photos/picture-scene';
import { settingOf } from '@/simulation/photos/setting-of';
import { emotions, type WorldState, weatherKinds } from '@/simulation/state';

export const photoBriefSchema = z.object({
  framing: z.enum(framings),
  setting: z.enum(settings),
  placeId: z.string(),
  placeName: z.string(),
  indoor: z.boolean(),
  /** world minute */
  minute: z.int(),
  weather: z.enum(weatherKinds),
  celsius: z.number(),
  people: z.array(z.object({ id: z.uuid(), emotion: z.enum(emotions) })),
  object: z.enum(objectKinds).optional(),
  sight: z.enum(sightKinds).optional(),
});
export type PhotoBrief = z.output<typeof photoBriefSchema>;

type Taken = { characterId: string; photo: Photo; shows?: PhotoShows | undefined };

/** Of a photo that was taken in a world; one of an old log, which does not say who is on it, shows its place and who took a selfie. */
export function photoBrief(state: WorldState, { characterId, photo, shows }: Taken): PhotoBrief {
  const place = state.places[photo.placeId ?? ''] ?? null;
  const self =
    photo.subject === 'selfie' ? [{ id: characterId, emotion: state.characters[characterId]?.body.emotion ?? 'neutral' }] : [];
  const { people, weather, celsius, object, sight } = shows ?? {
    people: self,
    weather: state.weather.kind,
    celsius: state.weather.outdoorCelsius,
  };
  return {
    framing: photo.subject,
    setting: settingOf(place),
    placeId: place?.id ?? 'street',
    placeName: place?.name.en ?? 'a street',
    indoor: place?.indoor ?? false,
    minute: photo.minute,
    weather,
    celsius,
    people,
    ...(object ? { object } : {}),
    ...(sight ? { sight } : {}),
  };
}
