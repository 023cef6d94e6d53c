import { DomainError } from '@/lib/errors';
import { dot } from '@/lib/lexical-vector';
import type { Log } from '../log';
import type { Embeddings } from './embeddings';
import { lexicalEmbeddings } from './lexical-embeddings';

/** How near each text is to the query, -1 to 1, in the order of the texts. Throws only the reason of an aborted signal. */
export type Similarity = (query: string, texts: readonly string[], signal?: AbortSignal) => Promise<number[]>;

/** By these embeddings; by words and letters for as long as they fail, which the log says. All of one call are compared in one way. */
export function createSimilarity(embeddings: Embeddings, log: Pick<Log, 'warn'>): Similarity {
  return async (query, texts, signal) => {
    const [about, ...vectors] = await embedAll([query, ...texts], signal);
    return vectors.map((vector) => dot(about ?? [], vector));
  };

  async function embedAll(texts: readonly string[], signal: AbortSignal | undefined): Promise<number[][]> {
    try {
      return await embeddings.embed(texts, signal);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      log.warn({ err: error }, 'no embeddings: what is alike is told by words');
      return lexicalEmbeddings.embed(texts, signal);
    }
  }
}
