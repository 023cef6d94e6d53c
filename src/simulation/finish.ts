import { ruleOf } from './actions/index';
import { bodyWith } from './body';
import { bodyNow } from './body-now';
import { isTalk } from './conversations';
import { restrained } from './habits/restraint';
import { missedNight } from './missed-night';
import type { Recording } from './record';
import type { Body } from './state';
import { warningOf } from './warnings';

/** Ends what the character is doing, at its time or early, with all that this brings about; nothing when it does nothing. */
export function finish(recording: Recording, characterId: string): void {
  const { world } = recording;
  const character = world.characters[characterId];
  const activity = character?.activity;
  if (!character || !activity) return;
  const lived = bodyNow(world, character);
  const { choice, startedAt, endsAt } = activity;
  const share = world.minute >= endsAt ? 1 : (world.minute - startedAt) / (endsAt - startedAt);
  const interrupted = share < 1 && !isTalk(choice.action);
  const settled = { ...character, body: lived };
  const finished = ruleOf(choice.action).finish(world, settled, { choice, startedAt, share });
  const { outcome, events, body } = restrained(world, settled, { finished, startedAt });
  const after = bodyWith(lived, body ?? {}, world.minute);
  const changed = changesOf(character.body, after);
  recording.add({ type: 'action-finished', characterId, choice, startedAt, interrupted, outcome, body: changed }, ...events);
  recording.add(...warningOf(world, character, after.fatigue));
  const over = world.characters[characterId];
  if (over && choice.action !== 'sleep') recording.add(...missedNight(world, over));
}

/** What is another now; its minute is the event's. */
function changesOf(before: Body, { at: _now, ...after }: Body): Partial<Omit<Body, 'at'>> {
  const { fatigue, hunger, health, mood, emotion, lastMealAt } = after;
  return {
    ...(fatigue === before.fatigue ? {} : { fatigue }),
    ...(hunger === before.hunger ? {} : { hunger }),
    ...(health === before.health ? {} : { health }),
    ...(mood === before.mood ? {} : { mood }),
    ...(emotion === before.emotion ? {} : { emotion }),
    ...(lastMealAt === before.lastMealAt ? {} : { lastMealAt }),
  };
}
