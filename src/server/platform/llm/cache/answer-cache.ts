// The same question at temperature 0 is answered from Postgres, where all processes find it; upkeep keeps the newest of it. The
// tape (server/decisions/tape) comes before: what it holds is never asked here.
import { createHash } from 'node:crypto';
import type { AppContext } from '../../app-context';
import type { ModelQuestion } from '../language-model';
import type { Shape } from '../pool/endpoint';

/** Wall milliseconds that an answer is kept, and how many upkeep leaves: some 20 MB. */
export const keptAnswers = { forMs: 24 * 3_600_000, most: 20_000 } as const;

export type AnswerCache = {
  /** The kept answer's text; null where there is none, it is too old or the question is one that is asked anew. */
  find(question: ModelQuestion, shape: Shape | undefined): Promise<string | null>;
  /** Keeps a text that fitted. Never fails and never holds up an answer. */
  keep(question: ModelQuestion, shape: Shape | undefined, text: string): void;
};

/** At temperature 0 unless the question itself says otherwise. */
export const isCached = (purposes: readonly string[], { purpose, sampling }: ModelQuestion) =>
  purposes.includes(purpose) && (sampling?.temperature ?? 0) === 0;

export function createAnswerCache(app: Pick<AppContext, 'db' | 'clock' | 'log' | 'config'>): AnswerCache {
  const { cached } = app.config.model;
  const now = () => app.clock.now();
  return {
    async find(question, shape) {
      if (!isCached(cached, question)) return null;
      const key = keyOf(question, shape);
      try {
        const row = await app.db.modelCachedAnswer.findUnique({ where: { question: key } });
        return row && row.expiresAt > now() ? row.answer : null;
      } catch (error) {
        app.log.warn({ err: error }, 'kept answers cannot be read');
        return null;
      }
    },
    keep(question, shape, text) {
      if (!isCached(cached, question) || text.includes('\u0000')) return;
      const createdAt = now();
      const kept = { answer: text, createdAt, expiresAt: new Date(createdAt.getTime() + keptAnswers.forMs) };
      const key = keyOf(question, shape);
      app.db.modelCachedAnswer
        .upsert({ where: { question: key }, create: { question: key, purpose: question.purpose, ...kept }, update: kept })
        .catch((error: unknown) => app.log.warn({ err: error }, 'an answer was not kept'));
    },
  };
}

function keyOf({ purpose, instructions, prompt, sampling }: ModelQuestion, shape: Shape | undefined): string {
  const parts = [purpose, JSON.stringify(shape ?? null), JSON.stringify(sampling ?? null), instructions, prompt];
  return createHash('sha256').update(parts.join('\u001f')).digest('hex');
}
