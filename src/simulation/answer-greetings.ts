// A greeting between two who have just met may become a short talk: the greeting, the answer, and a few further turns. Who is greeted
// decides by its answer: it may take its leave with it.

import { whyNotSpeakTo } from './actions/talk';
import { claim } from './claim';
import { durations } from './constants';
import { metBefore } from './cool-down';
import { deriveId, roll } from './dice';
import type { WorldEventOf } from './event';
import type { Recording } from './record';
import { endAfter } from './schedule';
import type { WorldState } from './state';
import { talks } from './talk-limits';
import { openingEvents } from './talk-opening';

/** For the greetings among these events that were heard. */
export function answerGreetings(recording: Recording): void {
  for (const event of [...recording.events]) {
    if (event.type === 'greeted' && isTakenUp(recording.world, event)) begin(recording, event);
  }
}

type Greeting = WorldEventOf<'greeted'>;

function isTakenUp(world: WorldState, { characterId, otherId }: Greeting): boolean {
  const greeter = world.characters[characterId];
  if (!greeter || greeter.activity || greeter.conversationId !== null || greeter.mustPlan) return false;
  const haveJustMet = !metBefore(greeter, otherId, talks.takenUpWithin, world.minute);
  return haveJustMet && whyNotSpeakTo(world, greeter, otherId) === null;
}

function begin(recording: Recording, { characterId, otherId, text }: Greeting): void {
  const { world } = recording;
  const { least, most } = talks.furtherTurns;
  const further = least + Math.floor(roll(world.seed, 'further-turns', characterId, world.minute) * (most - least + 1));
  const maxTurns = 2 + further;
  claim(recording, otherId);
  const greeter = world.characters[characterId];
  if (!greeter) return;
  const conversationId = deriveId(world.seed, 'conversation', characterId, world.minute, greeter.turn);
  const endsAt = endAfter(world, maxTurns * durations.line);
  const opening = { conversationId, otherId, alsoIds: [], text, maxTurns, source: 'model', endsAt } as const;
  recording.add(...openingEvents(world, greeter, opening));
}
