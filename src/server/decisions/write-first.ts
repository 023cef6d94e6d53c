import type { Choice } from '@/simulation/answer';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';

/** A private message to one who has not written; not sent when it says what one wrote lately. */
export async function writeFirst(mind: Mind, characterId: string): Promise<Choice> {
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'write-first',
    details: { to: mind.nameOf(characterId), relationship: mind.privatelyWith(characterId) },
    wordsIn: ({ text }) => [{ text, beside: [] }],
  });
  return { action: 'write-first', characterId, text: answer.text, ...leftOut(stale) };
}
