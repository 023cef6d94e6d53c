// A talk that was written whole in one answer, because nobody watched. It is said line by line like any other, in turns that nobody is asked
// at. It holds as long as the talk goes as it was written: whoever joins, leaves or breaks it off makes it void, and then words and
// summaries are asked for as ever.
import type { Answer, Choice } from './answer';
import { presentIn } from './conversations';
import type { OwedTurn } from './ready';
import type { Conversation, WorldState } from './state';
import type { TalkScript } from './talk-answers';

/** The words or the summary that this turn owes and that are written already; null when it must be asked for. */
export function scriptedAnswer(world: WorldState, { characterId, kind }: Pick<OwedTurn, 'characterId' | 'kind'>): Answer | null {
  const conversation = world.conversations[world.characters[characterId]?.conversationId ?? ''];
  if (!conversation) return null;
  if (kind === 'say') {
    const line = nextScripted(conversation);
    return line?.speakerId === characterId ? { kind, text: line.text, leave: false } : null;
  }
  const script = kind === 'recap' ? wholeScript(conversation) : null;
  const own = script?.recaps.find((recap) => recap.characterId === characterId);
  if (!own) return null;
  const { characterId: _own, ...recap } = own;
  return { kind: 'recap', ...recap };
}

/** The next line as it was written; undefined when there is none, or the talk went another way. */
export function nextScripted(conversation: Conversation): TalkScript['lines'][number] | undefined {
  const { script, lines, closed } = conversation;
  return script && closed === null && isAsWritten(conversation) ? script.lines[lines.length - script.from] : undefined;
}

/** The line after the one that is to be said now. */
export function lineAfterNext(conversation: Conversation): TalkScript['lines'][number] | undefined {
  const { script, lines } = conversation;
  return nextScripted(conversation) ? script?.lines[lines.length - script.from + 1] : undefined;
}

/** The script, if all of it was said. */
function wholeScript(conversation: Conversation): TalkScript | null {
  const { script, lines, closed } = conversation;
  const isSaid = script && closed?.why === 'turn-limit' && lines.length === script.from + script.lines.length;
  return isSaid && isAsWritten(conversation) ? script : null;
}

/** Those for whom it was written are there, and nobody else; what was said of it is what was written. */
function isAsWritten(conversation: Conversation): boolean {
  const { script, lines } = conversation;
  if (!script || presentIn(conversation).join() !== script.people.join()) return false;
  return lines.slice(script.from).every((line, n) => line.speakerId === script.lines[n]?.speakerId);
}

/** Is this a talk of these people that can be said from here on? `speakerId` spoke last. */
export function isSayable(script: TalkScript, people: readonly string[], speakerId: string): boolean {
  const speakers = [speakerId, ...script.lines.map((line) => line.speakerId)];
  return speakers.every((id, n) => people.includes(id) && id !== speakers[n - 1]);
}

/** A choice as the log tells it: the lines of a script stand in it as they are said. */
export function withoutScript(choice: Choice): Choice {
  if (choice.action !== 'talk' || !choice.script) return choice;
  const { script: _script, ...told } = choice;
  return told;
}
