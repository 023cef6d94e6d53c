import type { ChoiceOf } from '../answer';
import { isExhausted } from '../body';
import { bodyNow } from '../body-now';
import { durations, effects, thresholds } from '../constants';
import { endingDay, isNight, owesDayMemory, sleepMinutes, startingDay } from '../day-plan';
import type { WorldEvent } from '../event';
import { morningMoney } from '../household';
import { shiftEntries } from '../shift-entries';
import type { Character, WorldState } from '../state';
import { minutesSuspended } from '../suspended';
import { wornByDay } from '../wear';
import { wokeUp } from '../woke-up';
import { type ActionRule, offered } from './action-rule';

export const sleep: ActionRule<'sleep'> = {
  offer: ({ world, character }) => (whyNot(world, character) ? [] : [offered(minutesFor(world, character, 120))]),

  check: (world, character) => whyNot(world, character),

  minutes: (world, character, choice) => minutesFor(world, character, choice.minutes),

  start: (world, character, choice) => ({ events: dayRemembered(world, character, choice), partnerIds: [] }),

  finish(world, character, { startedAt }) {
    const day = startingDay(character, world.minute);
    const beginsDay = character.planDay < day;
    const outcome = { minutes: world.minute - startedAt, night: isNight(character, startedAt) };
    const left = (character.activity?.endsAt ?? world.minute) - world.minute;
    // Startled in the middle of the night: no morning yet.
    if (left >= durations.nightNearlyOver) return { outcome, events: [], body: null };
    return {
      outcome,
      events: beginsDay
        ? [wokeUp(character, day), ...morningMoney(character), ...wornByDay(character), ...shiftEntries(world, character)]
        : [],
      body: { fatigueAtMost: effects.wakingFatigueAtMost },
    };
  },
};

/** An interrupted sleep goes on to its old end. */
const minutesFor = (world: WorldState, character: Character, asked: number) =>
  minutesSuspended(character, 'sleep', world.minute) || sleepMinutes(character, world.minute, asked);

/** In bed at home; one who is exhausted falls asleep anywhere. */
function whyNot(world: WorldState, character: Character): string | null {
  if (isExhausted(bodyNow(world, character))) return null;
  if (character.placeId !== character.homeId) return 'not-at-home';
  if (minutesSuspended(character, 'sleep', world.minute) > 0) return null;
  return isNight(character, world.minute) || bodyNow(world, character).fatigue >= thresholds.sleepy ? null : 'not-tired';
}

/** Once per day, at the night's beginning, and with it what one makes of the last days; naps remember nothing. */
function dayRemembered(world: WorldState, character: Character, choice: ChoiceOf<'sleep'>): WorldEvent[] {
  const { id: characterId } = character;
  if (!isNight(character, world.minute) || !owesDayMemory(character, world.minute)) return [];
  const day = endingDay(character, world.minute);
  const { dayMemory: text, reflection } = choice;
  return [
    { type: 'day-remembered', characterId, day, text },
    ...(reflection ? [{ type: 'reflected' as const, characterId, ...reflection }] : []),
  ];
}
