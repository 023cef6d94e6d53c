import type { PictureScene } from '@/contracts/picture-scene';

const look = {
  skin: 'tan',
  hair: 'black',
  hairStyle: 'bob',
  top: 'teal',
  trousers: 'indigo',
  build: 'slim',
  extras: ['glasses'],
} as const;

export const ada: PictureScene['people'][number] = {
  id: 'ada',
  name: 'Ada',
  age: 30,
  occupation: 'baker',
  look: { ...look, extras: [...look.extras] },
  emotion: 'happy',
};

/** A morning in the park in spring; what a test says matters, the rest is made up. */
export function aScene(given: Partial<PictureScene> = {}): PictureScene {
  return {
    framing: 'person',
    setting: 'park',
    placeId: 'park',
    placeName: 'Park',
    indoor: false,
    hour: 10,
    season: 'spring',
    weather: 'sunny',
    celsius: 18,
    people: [ada],
    description: 'Ada at Park, under a clear sky in the morning.',
    seed: 'one',
    ...given,
  };
}
