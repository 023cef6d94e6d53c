import { bodyNow } from '../body-now';
import { durations, moods } from '../constants';
import { peopleNear } from '../senses';
import { type ActionRule, claimsNothing, offered } from './action-rule';

export const lookAround: ActionRule<'look-around'> = {
  offer: () => [offered(durations.lookAround)],
  check: () => null,
  minutes: () => durations.lookAround,
  start: claimsNothing,
  finish: (world, character) => ({
    outcome: { placeId: character.placeId, people: peopleNear(world, character).length, weather: world.weather.kind },
    events: [],
    body: bodyNow(world, character).emotion === 'bored' ? { mood: -moods.boredom } : null,
  }),
};
