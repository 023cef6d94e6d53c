import { DomainError } from '@/lib/errors';
import type { Answer } from '@/simulation/answer';
import type { Conversation } from '@/simulation/state';
import type { Mind } from './mind';

/** One's words in a conversation that goes on. */
export async function saySomething(mind: Mind): Promise<Answer> {
  const { conversation, otherId, lines } = talkOf(mind, (talk) => talk.closed === null && talk.nextSpeakerId === mind.me.id);
  const { text, leave } = await mind.ask('say', {
    with: mind.nameOf(otherId),
    relationship: mind.relationshipWith(otherId),
    lines,
    turnsLeft: conversation.maxTurns - conversation.lines.length,
  });
  return { kind: 'say', text, leave };
}

/** What one keeps of a conversation that is over. */
export async function recapTalk(mind: Mind): Promise<Answer> {
  const { otherId, lines } = talkOf(mind, (talk) => talk.closed !== null && !talk.recappedBy.includes(mind.me.id));
  const { memory, relationship, warmth } = await mind.ask('recap', { with: mind.nameOf(otherId), lines });
  return { kind: 'recap', memory, relationship, warmth };
}

function talkOf(mind: Mind, fits: (conversation: Conversation) => boolean) {
  const { me, state } = mind;
  const conversation = Object.values(state.conversations).find((talk) => talk.participants.includes(me.id) && fits(talk));
  const otherId = conversation?.participants.find((id) => id !== me.id);
  if (!conversation || !otherId) throw new DomainError('conversation-not-found', `No conversation of ${me.id} at this turn`);
  const lines = conversation.lines.map((line) => ({ from: mind.nameOf(line.speakerId), text: line.text }));
  return { conversation, otherId, lines };
}
