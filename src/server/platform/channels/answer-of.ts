import { PageError } from '../outbound/outbound';
import type { PostedAnswer } from '../outbound/post';
import { ChannelBusy, NoticeRefused, TargetGone } from './push-channel';

const longestWaitMs = 3_600_000;
const usualWaitMs = 60_000;

/** Wall milliseconds of a `Retry-After`, in seconds or as a date. */
function retryAfterMs(header: string | null, now: Date): number {
  const seconds = Number(header);
  const ms = header && Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header ?? '') - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 1000), longestWaitMs) : usualWaitMs;
}

/** What a provider's answer means for a notice; returns when it was taken. */
export function demandTaken({ status, retryAfter }: PostedAnswer, now: Date): void {
  if (status >= 200 && status < 300) return;
  const said = `The provider answered ${status}`;
  if (status === 404 || status === 410) throw new TargetGone(said);
  if (status === 429) throw new ChannelBusy(said, retryAfterMs(retryAfter, now));
  if (status === 408 || status >= 500) throw new Error(said);
  throw new NoticeRefused(said);
}

/** An address that may not be reached will not be allowed later either. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof PageError && error.refusal === 'forbidden-address') {
    return new NoticeRefused(error.message, { cause: error });
  }
  return error;
}
