// A stored brief and the people of today become the scene that a maker draws.
import { personaSchema } from '@/minds/persona';
import type { Db } from '@/server/platform/app-context';
import { lookOf } from '@/simulation/photos/look-of';
import type { PictureScene } from '@/simulation/photos/picture-scene';
import { hourOf, minuteOfDay, seasonOf, worldMinute } from '@/simulation/world-time';
import type { PictureClaim } from './claim-picture';
import { type PhotoBrief, photoBriefSchema } from './photo-brief';

/** Throws when the one whom it must show has gone. */
export async function sceneOfPicture(db: Db, claim: PictureClaim): Promise<PictureScene> {
  if (claim.kind === 'portrait') return portraitScene(db, claim);
  const { people, minute, ...brief } = photoBriefSchema.parse(claim.brief);
  const known = await peopleOf(db, people);
  const at = worldMinute.parse(minute);
  const hour = hourOf(at) + (minuteOfDay(at) % 60) / 60;
  return { ...brief, people: known, hour, season: seasonOf(at), description: claim.description, seed: claim.id };
}

async function portraitScene(db: Db, { characterId, description }: PictureClaim): Promise<PictureScene> {
  const [person] = await peopleOf(db, [{ id: characterId, emotion: 'happy' }]);
  if (!person) throw new Error(`There is no persona of ${characterId}`);
  return {
    framing: 'portrait',
    setting: 'home',
    placeId: 'portrait',
    placeName: 'a plain room',
    indoor: true,
    hour: 11,
    season: 'spring',
    weather: 'sunny',
    celsius: 20,
    people: [person],
    description,
    seed: characterId,
  };
}

async function peopleOf(db: Db, people: PhotoBrief['people']): Promise<PictureScene['people']> {
  const stored = await db.persona.findMany({
    where: { userId: { in: people.map(({ id }) => id) } },
    select: { userId: true, data: true },
  });
  const personas = new Map(stored.map(({ userId, data }) => [userId, personaSchema.parse(data)]));
  return people.flatMap(({ id, emotion }) => {
    const persona = personas.get(id);
    if (!persona) return [];
    const { age, look } = persona;
    return [{ id, name: persona.name.en, age, occupation: persona.occupation.en, look: look ?? lookOf(id, age), emotion }];
  });
}
