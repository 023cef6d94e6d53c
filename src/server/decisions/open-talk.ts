import { companyFor } from '@/minds/talk-details';
import type { Choice } from '@/simulation/answer';
import type { Offer } from '@/simulation/scene';
import type { Mind } from './mind';
import { targetOf } from './offered-parts';
import { talkerOf } from './take-part';

/** The first words to those who stand near. */
export async function openTalk(mind: Mind, action: 'greet' | 'talk', offer: Offer): Promise<Choice> {
  const characterId = targetOf(offer);
  const { alsoIds = [] } = offer;
  const company = companyFor(talkerOf(mind), [characterId, ...alsoIds]);
  const { text, maxTurns } = await mind.ask('open-talk', { company, isGreeting: action === 'greet' });
  if (action === 'greet') return { action, characterId, text };
  return { action, characterId, ...(alsoIds.length > 0 ? { alsoIds } : {}), text, maxTurns };
}
