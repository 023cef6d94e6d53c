import { replyStream } from '@/contracts/live-events';
import type { AppContext } from '@/server/platform/app-context';
import type { TokenWriter } from '@/server/platform/live/token-streams';
import type { ReplyClaim } from './claim-reply';

// A model may start its text anew within one claim, and the next claim must still count higher.
const restartsPerClaim = 20;

/** The answer's text on its way to the person, renumbered whenever it starts anew. */
export const watchReply = (app: Pick<AppContext, 'tokens'>, { messageId, askedAgain, attempts }: ReplyClaim) =>
  watchText(app, replyStream(messageId, askedAgain), attempts);

/** A text on its way to those who watch; `claims`: how often it was begun by a worker. */
export function watchText(app: Pick<AppContext, 'tokens'>, stream: string, claims: number) {
  let attempt = claims * restartsPerClaim;
  let writer: TokenWriter = app.tokens.open(stream, attempt);
  return {
    onText: (chunk: string) => writer.text(chunk),
    onRestart: () => {
      writer = app.tokens.open(stream, ++attempt);
    },
    done: () => writer.done(),
    failed: (why: string) => writer.failed(why),
  };
}
