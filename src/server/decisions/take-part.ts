import { DomainError } from '@/lib/errors';
import { recapAnswer, recapDetails, sayDetails, type Talker, talkOf } from '@/minds/talk-details';
import type { Answer } from '@/simulation/answer';
import { isOverFor, presentIn } from '@/simulation/conversations';
import type { Conversation } from '@/simulation/state';
import { talks } from '@/simulation/talk-limits';
import type { Mind } from './mind';
import { type WholeTalk, wholeTalk } from './whole-talk';

/** One's words in a conversation that goes on, where nobody watches with all that follows. */
export async function saySomething(mind: Mind): Promise<Answer> {
  const { talker, talk } = talkFor(mind, (one) => !isOverFor(one, mind.me.id) && one.nextSpeakerId === mind.me.id);
  const whole = await restOf(mind, talker, talk);
  if (whole) return { kind: 'say', ...whole, leave: false };
  const { text, leave } = await mind.ask('say', sayDetails(talker, talk));
  return { kind: 'say', text, leave };
}

/** Where nobody watches, everything that is still said; not where somebody came late: each knows its own part of what was said. */
async function restOf(mind: Mind, talker: Talker, talk: Conversation): Promise<WholeTalk | null> {
  const { lines, turnsLeft } = sayDetails(talker, talk);
  if (talk.heard || turnsLeft < talks.fewestTurns || (await mind.isWatched())) return null;
  const otherIds = presentIn(talk).filter((id) => id !== mind.me.id);
  return wholeTalk(mind, { otherIds, lines, maxLines: turnsLeft });
}

/** What one keeps of a conversation that is over, or that one has left. */
export async function recapTalk(mind: Mind): Promise<Answer> {
  const { talker, talk } = talkFor(mind, (one) => isOverFor(one, mind.me.id));
  return recapAnswer(talk, mind.me.id, await mind.ask('recap', recapDetails(talker, talk)));
}

/** A character as one who talks. */
export const talkerOf = ({ state, me, relationshipWith }: Mind): Talker => ({
  world: state,
  characterId: me.id,
  relationshipWith,
});

function talkFor(mind: Mind, fits: (talk: Conversation) => boolean): { talker: Talker; talk: Conversation } {
  const talker = talkerOf(mind);
  const talk = talkOf(talker);
  if (!talk || !fits(talk)) throw new DomainError('conversation-not-found', `No conversation of ${mind.me.id} at this turn`);
  return { talker, talk };
}
