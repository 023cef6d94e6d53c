// Taking somebody out of what it does, and what of it may be gone on with.

import { presentIn } from './conversations';
import { close } from './converse';
import { finish } from './finish';
import { owedKind } from './ready';
import type { Recording } from './record';
import { openConversationOf } from './schedule';
import type { Character, Conversation } from './state';
import { resumable } from './suspended';

/** Ends the character's action or conversation at once. Answers what may be gone on with. */
export function interrupt(recording: Recording, characterId: string): Character['suspended'] {
  const character = recording.world.characters[characterId];
  if (!character) return null;
  const conversation = openConversationOf(recording.world, character);
  if (conversation) {
    breakOff(recording, conversation);
    return null;
  }
  if (!character.activity) return null;
  const suspended = resumable(character, recording.world.minute);
  finish(recording, characterId);
  return suspended;
}

/** Who owed words owes a summary now: another question, so another turn. */
function breakOff(recording: Recording, conversation: Conversation): void {
  for (const characterId of presentIn(conversation)) {
    const participant = recording.world.characters[characterId];
    if (!participant || owedKind(recording.world, participant) !== 'say') continue;
    recording.add({ type: 'answer-dropped', characterId, turn: participant.turn, reason: 'interrupted' });
  }
  close(recording, conversation, 'interrupted');
}
