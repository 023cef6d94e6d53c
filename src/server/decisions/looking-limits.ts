/**
 * `edge`: pixels of the longer side that a model is sent (most look at 512 to 1024). `pauseMs`: wall milliseconds between attempts,
 * longer than LLM_TIMEOUT_MS usually is. `words`: characters that are kept.
 */
export const lookingLimits = { purpose: 'describe-image', edge: 768, attempts: 3, pauseMs: 300_000, words: 600 } as const;
