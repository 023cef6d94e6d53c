// A question to the endpoints: asked, retried where that helps, and asked once more when the answer does not fit.
import type { AppContext } from '../app-context';
import type { Answer } from './ask-once';
import { AttemptFailure } from './attempt-failure';
import type { Budgets } from './budget/budgets';
import { isCached } from './cache/answer-cache';
import type { CallRecord } from './call-record';
import type { ModelQuestion } from './language-model';
import type { FallbackStep } from './model-config';
import { openAttempts } from './pool/attempts';
import type { Endpoint, Shape } from './pool/endpoint';
import { withRetries } from './pool/with-retries';
import type { Reading } from './read-object';
import type { TextWatch } from './text-watch';

export type Asked<T> = {
  question: ModelQuestion;
  shape: Shape | undefined;
  read: (answer: Answer) => Promise<Reading<T>>;
};
/** What belongs to one question while it is open. `signal`: it is withdrawn, or its time is over. */
export type Course = {
  steps: readonly FallbackStep[];
  record: CallRecord;
  watch: TextWatch;
  signal: AbortSignal;
  msLeft: () => number;
};
type Ground = Pick<AppContext, 'config' | 'clock'> & { endpoints: readonly Endpoint[]; budgets: Budgets };

/** The answer that fitted and its text. Throws `AttemptFailure`. */
export async function putQuestion<T>(
  { config, clock, endpoints, budgets }: Ground,
  { question, shape, read }: Asked<T>,
  { steps, record, watch, signal, msLeft }: Course,
): Promise<{ value: T; text: string }> {
  const { limits, cached } = config.model;
  const attempts = openAttempts({ endpoints, steps, budgets, clock, msLeft }, question, record);
  const { firstTokenMs, idleMs } = limits;
  const sampling = isCached(cached, question) ? { ...question.sampling, temperature: 0 } : question.sampling;
  const { instructions, images } = question;
  const attempt = (prompt: string) => {
    watch.begin();
    return attempts.ask({ instructions, prompt, images, sampling, signal, firstTokenMs, idleMs, shape, onText: watch.forward });
  };
  const restsFor = () => Math.min(...endpoints.map(({ server }) => server.restsFor()));
  const retrying = { limits, signal, msLeft, now: () => clock.now(), restsFor, hasOther: attempts.hasOther };

  let prompt = question.prompt;
  for (let asks = 1; ; asks++) {
    const asking = withRetries(() => attempt(prompt), retrying);
    const { text, reading } = await asking.then(async (answer) => ({ text: answer.text, reading: await read(answer) }), unread);
    if (reading.ok) return { value: reading.value, text };
    if (asks === 2) throw new AttemptFailure('invalid-answer', reading.problem, { isRetryable: false });
    attempts.refuse();
    prompt = `${question.prompt}\n\nYour last answer was refused: ${reading.problem}\nAnswer again, and only with what was asked for.`;
  }
}

/** A body that is no answer at all gets the same second chance as one that does not fit. */
function unread(error: unknown): { text: string; reading: Reading<never> } {
  if (!(error instanceof AttemptFailure) || error.outcome !== 'invalid-answer') throw error;
  return { text: '', reading: { ok: false, problem: 'it was not readable' } };
}
