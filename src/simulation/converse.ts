import type { Answer } from './answer';
import { bondAfter } from './bonds';
import { bonds, durations, moods } from './constants';
import { continueLater } from './continuation';
import { nextSpeaker, othersHeardBy, presentIn } from './conversations';
import { finish } from './finish';
import type { Recording } from './record';
import { endAfter, openConversationOf } from './schedule';
import { changeBody } from './settle';
import type { Conversation } from './state';
import { isSayable, lineAfterNext } from './talk-script';
import type { Turn } from './turn';
import { later } from './world-time';

/** One line. The last one ends the talk for all; who leaves ends it for itself, and for the last one who would be left alone. */
export function say(recording: Recording, by: Turn, answer: Extract<Answer, { kind: 'say' }>): void {
  const { characterId: speakerId } = by;
  const character = recording.world.characters[speakerId];
  const conversation = character && openConversationOf(recording.world, character);
  if (!conversation) return;
  const { id: conversationId } = conversation;
  const { text, leave } = answer;
  const nextAt = endAfter(recording.world, durations.line);
  const script = rest(conversation, speakerId, answer);
  const written = script?.lines[0] ?? lineAfterNext(conversation);
  const nextSpeakerId = written?.speakerId ?? nextSpeaker(recording.world, conversation, { speakerId, text });
  recording.add({ type: 'line-said', ...by, conversationId, text, nextAt, nextSpeakerId });
  if (script) {
    const people = presentIn(conversation);
    recording.add({ type: 'conversation-scripted', conversationId, people, from: conversation.lines.length + 1, ...script });
    return;
  }

  const isLast = conversation.lines.length + 1 >= conversation.maxTurns;
  const isPairLeft = presentIn(conversation).length > 2;
  if (leave && isPairLeft && !isLast) {
    recording.add({ type: 'conversation-left', characterId: speakerId, conversationId });
    finish(recording, speakerId);
  } else if (isLast || leave) close(recording, conversation, leave && !isPairLeft ? 'left' : 'turn-limit');
}

/** What comes with these words, if it is a talk of those who are there. */
function rest(conversation: Conversation, speakerId: string, { script, leave }: Extract<Answer, { kind: 'say' }>) {
  const isLast = conversation.lines.length + 1 >= conversation.maxTurns;
  return script && !leave && !isLast && isSayable(script, presentIn(conversation), speakerId) ? script : null;
}

/** Ends it for all who are still in it; each owes a recap. */
export function close(recording: Recording, conversation: Conversation, why: NonNullable<Conversation['closed']>['why']): void {
  const present = presentIn(conversation);
  recording.add({ type: 'conversation-closed', conversationId: conversation.id, why });
  for (const participantId of present) finish(recording, participantId);
}

const moodsAfter: Readonly<Record<string, number>> = moods.talk;

type Recap = Extract<Answer, { kind: 'recap' }>;

/** What one keeps of a conversation, how one sees the others now, and whether one would go on another time. */
export function recap(recording: Recording, by: Turn, answer: Recap): void {
  const { characterId } = by;
  const { world } = recording;
  const conversation = world.conversations[world.characters[characterId]?.conversationId ?? ''];
  const [otherId, ...alsoIds] = conversation ? othersHeardBy(conversation, characterId) : [];
  if (!conversation || otherId === undefined) return;
  const { id: conversationId } = conversation;
  const views = viewsOf([otherId, ...alsoIds], answer);
  // A mean just below nothing rounds to -0, which JSON does not know.
  const warmth = Math.round(views.reduce((sum, view) => sum + view.warmth, 0) / views.length) + 0;
  recording.add({
    type: 'talk-remembered',
    ...by,
    conversationId,
    otherId,
    ...(alsoIds.length > 0 ? { alsoIds } : {}),
    memory: answer.memory,
    relationship: views[0]?.relationship ?? answer.relationship,
    warmth,
    ...(answer.again ? { againAt: later(world.minute, answer.again.inMinutes) } : {}),
  });
  for (const view of views) {
    const gain = { familiarity: bonds.talkFamiliarity, affinity: bonds.warmth * view.warmth };
    recording.add(bondAfter(world, characterId, view.characterId, gain));
    if (view.characterId !== otherId && view.relationship !== null) {
      const { characterId: aboutId, relationship } = view;
      recording.add({ type: 'relationship-noted', characterId, otherId: aboutId, conversationId, relationship });
    }
  }
  changeBody(recording, characterId, { mood: moodsAfter[String(warmth)] ?? 0 });
  continueLater(recording, conversation);
}

type View = { characterId: string; relationship: string | null; warmth: number };

/** With one other, the plain answer is about that one; with several, each has a word of its own or only becomes better known. */
function viewsOf(otherIds: readonly string[], { others = [], relationship, warmth }: Recap): View[] {
  return otherIds.map((characterId): View => {
    const own = others.find((view) => view.characterId === characterId);
    if (own) return own;
    return { characterId, relationship: otherIds.length === 1 ? relationship : null, warmth: otherIds.length === 1 ? warmth : 0 };
  });
}
