// Answers kept by the question: the same question is answered the same, without asking. Replays, forks and demos then cost nothing
// for as long as their lives are alike, and a question that was never asked is told instead of guessed.
import { createHash } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import { promptFor } from '@/minds/prompts';
import type { Question } from '@/minds/question';
import { type Ask, schemaFor } from '../ask-model';

export type Tape = {
  /** what was answered to the question with this hash; undefined when it was never asked */
  find(question: string): Promise<unknown>;
  keep(question: string, kept: { purpose: string; answer: object }): Promise<void>;
};

/** `record`: what is not on the tape is asked and kept. `replay`: it is refused. */
export type TapeMode = 'record' | 'replay';

/** SHA-256 over purpose, instructions and prompt, hex: all that a model is shown. */
export function questionHash(question: Question): string {
  const { instructions, prompt } = promptFor(question);
  return createHash('sha256').update([question.purpose, instructions, prompt].join('\u001f')).digest('hex');
}

/** Throws `model-unavailable` for a question that is not on the tape when it may only be replayed. */
export function taped(ask: Ask, tape: Tape, mode: TapeMode): Ask {
  return async (purpose, question) => {
    const hash = questionHash(question);
    const known = schemaFor(purpose, question).safeParse(await tape.find(hash));
    if (known.success) return known.data;
    if (mode === 'replay') throw new DomainError('model-unavailable', `The tape has no answer to question ${hash} (${purpose})`);
    const answer = await ask(purpose, question);
    await tape.keep(hash, { purpose, answer });
    return answer;
  };
}
