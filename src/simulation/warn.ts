import { isExhausted } from './body';
import { uninterruptible } from './constants';
import { interrupt } from './interrupt';
import { priorities, priorityOf } from './priorities';
import type { Recording } from './record';
import { openConversationOf } from './schedule';
import { settle } from './settle';
import type { Character } from './state';
import { takeWarningsBy } from './world-index';

/** Tells those who grew tired in the middle of something. Who can no more puts the phone away and stops waiting: it chooses anew. */
export function warnTheTired(recording: Recording, until: number): void {
  const { world } = recording;
  for (const id of takeWarningsBy(world, until)) {
    settle(recording, id);
    const character = world.characters[id];
    if (character && isExhausted(character.body) && stopsFor(recording, character)) interrupt(recording, id);
  }
}

function stopsFor({ world }: Recording, character: Character): boolean {
  const action = character.activity?.choice.action;
  if (!action || uninterruptible.has(action) || openConversationOf(world, character)) return false;
  return action !== 'rest' && priorityOf(action) >= priorities.low;
}
