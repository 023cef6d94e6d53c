import type { Scenario } from '../scenario';
import { demoCharacters } from './demo-characters';
import { demoCommonMemories } from './demo-common-memories';
import { demoPlaces } from './demo-places';
import { demoPosts } from './demo-posts';

/** The town that `npm start` shows: fifteen people on an ordinary morning, just before breakfast. */
export const demo: Scenario = {
  name: { en: 'Kith', zh: '邻里' },
  startMinute: 7 * 60 + 15,
  places: demoPlaces,
  characters: demoCharacters,
  commonMemories: demoCommonMemories,
  posts: demoPosts,
};
