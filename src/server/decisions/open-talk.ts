import { companyFor } from '@/minds/talk-details';
import type { Choice } from '@/simulation/answer';
import type { Offer } from '@/simulation/scene';
import { talks } from '@/simulation/talk-limits';
import type { Mind } from './mind';
import { targetOf } from './offered-parts';
import { talkerOf } from './take-part';
import { wholeTalk } from './whole-talk';

/** The first words to those who stand near; where nobody watches the whole talk with them. */
export async function openTalk(mind: Mind, action: 'greet' | 'talk', offer: Offer): Promise<Choice> {
  const characterId = targetOf(offer);
  const { alsoIds = [] } = offer;
  const also = alsoIds.length > 0 ? { alsoIds } : {};
  if (action === 'talk' && !(await mind.isWatched())) {
    const whole = await wholeTalk(mind, { otherIds: [characterId, ...alsoIds], lines: [], maxLines: talks.mostTurns });
    if (whole) return { action, characterId, ...also, ...whole, maxTurns: 1 + whole.script.lines.length };
  }
  const company = companyFor(talkerOf(mind), [characterId, ...alsoIds]);
  const { text, maxTurns } = await mind.ask('open-talk', { company, isGreeting: action === 'greet' });
  if (action === 'greet') return { action, characterId, text };
  return { action, characterId, ...also, text, maxTurns };
}
