import { finish } from './finish';
import { owedKind } from './ready';
import type { Recording } from './record';
import { settle } from './settle';

/** Takes the partner out of what it does, or out of the choice it was about to make: it will be asked for words instead. */
export function claim(recording: Recording, partnerId: string): void {
  const partner = recording.world.characters[partnerId];
  if (!partner) return;
  settle(recording, partnerId);
  if (partner.activity) {
    finish(recording, partnerId);
  } else if (owedKind(recording.world, partner) !== null) {
    recording.add({ type: 'answer-dropped', characterId: partnerId, turn: partner.turn, reason: 'conversation-began' });
  }
}
