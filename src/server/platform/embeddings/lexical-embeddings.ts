import { lexicalVector } from '@/lib/lexical-vector';
import type { Embeddings } from './embeddings';

/** By words and letters, in this process: costs nothing and never fails. */
export const lexicalEmbeddings: Embeddings = {
  async embed(texts, signal) {
    signal?.throwIfAborted();
    return texts.map((text) => lexicalVector(text));
  },
};
