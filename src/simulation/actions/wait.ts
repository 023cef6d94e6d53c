import { durations, moods } from '../constants';
import { type ActionRule, claimsNothing, nothingCame, offered } from './action-rule';

export const wait: ActionRule<'wait'> = {
  offer: () => [offered(durations.wait.offered)],
  check: () => null,
  minutes: (_world, _character, choice) => choice.minutes,
  start: claimsNothing,
  finish: (_world, _character, { choice, share }) => ({
    ...nothingCame,
    body: choice.minutes * share >= durations.wait.boring ? { mood: moods.boredom, emotion: 'bored' } : null,
  }),
};
