// The last step of a fallback before the rule: the scripted mind answers in the model's place, and that is said.
import type { AppContext } from '../app-context';
import { type Answer, answerOf } from './ask-once';
import type { AttemptFailure } from './attempt-failure';
import type { ModelQuestion } from './language-model';
import type { FallbackStep } from './model-config';
import type { Reading } from './read-object';
import type { TextWatch } from './text-watch';

type Failed<T> = {
  question: ModelQuestion;
  steps: readonly FallbackStep[];
  failure: AttemptFailure;
  watch: TextWatch;
  read: (answer: Answer) => Promise<Reading<T>>;
};

/**
 * The scripted mind's answer where the purpose's fallback has it and the question brought it; null where not. A question that was
 * withdrawn needs no answer, and at the cap of a budget it is the routine's and the rule's turn.
 */
export async function standIn<T>(
  { log }: Pick<AppContext, 'log'>,
  { question, steps, failure, watch, read }: Failed<T>,
): Promise<{ text: string; value: T } | null> {
  const isMeant = steps.includes('scripted') && failure.outcome !== 'aborted' && failure.outcome !== 'budget-spent';
  if (!isMeant || !question.standIn) return null;
  const text = question.standIn();
  const reading = await read(answerOf(text));
  if (!reading.ok) return null;
  const { purpose, characterId } = question;
  log.warn({ purpose, characterId, outcome: failure.outcome, why: failure.message }, 'the scripted mind answers for the model');
  watch.begin();
  watch.forward?.(text);
  return { text, value: reading.value };
}
