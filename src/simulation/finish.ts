import { ruleOf } from './actions/index';
import { bodyWith } from './body';
import { bodyNow } from './body-now';
import { isTalk } from './conversations';
import { missedNight } from './missed-night';
import type { Recording } from './record';
import { writeBody } from './settle';

/** Ends what the character is doing, at its time or early, with all that this brings about; nothing when it does nothing. */
export function finish(recording: Recording, characterId: string): void {
  const { world } = recording;
  const character = world.characters[characterId];
  const activity = character?.activity;
  if (!character || !activity) return;
  const lived = bodyNow(world, character);
  const { choice, startedAt, endsAt, reason, source } = activity;
  const share = world.minute >= endsAt ? 1 : (world.minute - startedAt) / (endsAt - startedAt);
  const interrupted = share < 1 && !isTalk(choice.action);
  const settled = { ...character, body: lived };
  const { outcome, events, body } = ruleOf(choice.action).finish(world, settled, { choice, startedAt, share });
  recording.add({ type: 'action-finished', characterId, choice, startedAt, reason, source, interrupted, outcome }, ...events);
  writeBody(recording, character, bodyWith(lived, body ?? {}, world.minute));
  const over = world.characters[characterId];
  if (over && choice.action !== 'sleep') recording.add(...missedNight(world, over));
}
