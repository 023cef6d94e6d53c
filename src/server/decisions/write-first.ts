import { shorten } from '@/lib/text';
import type { Choice } from '@/simulation/answer';
import { reasonToWrite } from '@/simulation/reasons-to-write';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';

/** A private message to one who has not written, about something that happened; not sent when it says what one wrote lately. */
export async function writeFirst(mind: Mind, characterId: string): Promise<Choice> {
  const reason = reasonToWrite(mind.state, mind.me, characterId)?.text ?? null;
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'write-first',
    details: { to: mind.nameOf(characterId), relationship: mind.privatelyWith(characterId), reason },
    wordsIn: ({ text }) => [{ text, beside: [] }],
  });
  const because = reason === null ? {} : { because: shorten(reason, 200) };
  return { action: 'write-first', characterId, text: answer.text, ...because, ...leftOut(stale) };
}
