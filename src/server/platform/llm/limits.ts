// Every number of the gateway that is a choice. LLM_LIMITS (JSON) overrides any of them; the README lists them.
import { z } from 'zod';

const ms = z.int().min(1).max(3_600_000);
const count = z.int().min(1).max(1_000);

/** Wall milliseconds where the name ends in `Ms`. */
export const modelLimits = z.strictObject({
  /** requests for one question and its re-ask, each; 5: with a full jitter from 250 ms they span some 4 seconds */
  attempts: count.default(5),
  /** a server that hangs is asked twice, not five times: each costs the whole limit */
  timeouts: count.default(2),
  /** bound of the first pause, doubled for each next one (full jitter: AWS Architecture Blog, "Exponential Backoff And Jitter") */
  backoffMs: ms.default(250),
  longestBackoffMs: ms.default(20_000),
  /** a stream without its first token; half of a decision's minute, so that another endpoint still has time */
  firstTokenMs: ms.default(30_000),
  /** a stream without a next token */
  idleMs: ms.default(15_000),
  /** of one answer; the longest asked for is some 8 kB */
  answerBytes: z
    .int()
    .min(1_000)
    .default(256 * 1024),
  /** Retry-After is believed up to this (LiteLLM's cool-downs are of this order) */
  longestCoolDownMs: ms.default(600_000),
  /** those who waited together must not all arrive in the same millisecond */
  coolDownSpreadMs: ms.default(250),
  /** a server whose key is refused is asked last for so long: somebody has to mend it */
  keyRefusedMs: ms.default(60_000),
  /** failures in a row that open the breaker; until one question tries again; that others wait for that one */
  failuresToBreak: count.default(8),
  breakMs: ms.default(5_000),
  probeMs: ms.default(500),
  /** how old the list of endpoints may be: what an operator changes holds everywhere after this */
  endpointsEveryMs: ms.default(5_000),
  /** for one connection check */
  checkMs: ms.default(3_000),
});
export type ModelLimits = z.output<typeof modelLimits>;

/** Of how many slots one is kept free for people who wait for an answer: an eighth, where there are four or more. */
export const slotsForPeople = (concurrency: number) => (concurrency < 4 ? 0 : Math.max(1, Math.floor(concurrency / 8)));
