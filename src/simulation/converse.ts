import type { Answer } from './answer';
import { bondAfter } from './bonds';
import { bonds, durations, moods } from './constants';
import { finish } from './finish';
import type { Recording } from './record';
import { endAfter, openConversationOf } from './schedule';
import { changeBody } from './settle';
import type { Turn } from './turn';

/** One line. The last one, or one with which somebody leaves, closes the conversation for both. */
export function say(recording: Recording, by: Turn, answer: Extract<Answer, { kind: 'say' }>): void {
  const character = recording.world.characters[by.characterId];
  const conversation = character && openConversationOf(recording.world, character);
  if (!conversation) return;
  const conversationId = conversation.id;
  const nextAt = endAfter(recording.world, durations.line);
  recording.add({ type: 'line-said', ...by, conversationId, text: answer.text, nextAt });

  const isLast = conversation.lines.length + 1 >= conversation.maxTurns;
  if (!isLast && !answer.leave) return;
  recording.add({ type: 'conversation-closed', conversationId, why: answer.leave ? 'left' : 'turn-limit' });
  for (const participantId of conversation.participants) finish(recording, participantId);
}

const moodsAfter: Readonly<Record<string, number>> = moods.talk;

/** What one keeps of a conversation, and how one sees the other now. */
export function recap(recording: Recording, by: Turn, answer: Extract<Answer, { kind: 'recap' }>): void {
  const { characterId } = by;
  const conversation = recording.world.conversations[recording.world.characters[characterId]?.conversationId ?? ''];
  const otherId = conversation?.participants.find((id) => id !== characterId);
  if (!conversation || otherId === undefined) return;
  const { memory, relationship, warmth } = answer;
  recording.add({ type: 'talk-remembered', ...by, conversationId: conversation.id, otherId, memory, relationship, warmth });
  const gain = { familiarity: bonds.talkFamiliarity, affinity: bonds.warmth * warmth };
  recording.add(bondAfter(recording.world, characterId, otherId, gain));
  changeBody(recording, characterId, { mood: moodsAfter[String(warmth)] ?? 0 });
}
