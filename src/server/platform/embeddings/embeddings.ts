/**
 * Texts as directions, so that how near two are can be asked. Vectors of one call have one number of dimensions and length 1 (all zeros
 * for a text that says nothing); those of two implementations cannot be compared. In the order of the texts; none for none.
 * Throws `model-unavailable` (transient) when whoever makes them does not answer usably. An aborted `signal` throws its reason.
 */
export type Embeddings = {
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
};
