import { tracked } from '@trpc/server';
import { replyStreamInput } from '@/contracts/inputs/messages';
import { followReply } from '@/server/characters/follow-reply';
import { router, signedInProcedure } from '../trpc';

export const repliesRouter = router({
  /** A character's answer while it is being written; resumes after a cut and ends with `done` or `failed`. */
  onText: signedInProcedure.input(replyStreamInput).subscription(async function* ({ ctx, input, signal }) {
    const until = signal ?? new AbortController().signal;
    const { messageId, lastEventId } = input;
    for await (const { id, events } of followReply(ctx.app, ctx.viewer.id, {
      messageId,
      after: lastEventId ?? null,
      signal: until,
    }))
      yield tracked(id, events);
  }),
});
