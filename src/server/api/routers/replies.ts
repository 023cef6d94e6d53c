import { tracked } from '@trpc/server';
import { ownMessageInput, replyStreamInput } from '@/contracts/inputs/messages';
import { answerAgain } from '@/server/characters/answer-again';
import { followReply } from '@/server/characters/follow-reply';
import { stopReply } from '@/server/characters/stop-reply';
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
  /** No answer to this message, or no other one. False: there was nothing to stop any more. */
  stop: signedInProcedure
    .input(ownMessageInput)
    .mutation(async ({ ctx, input }) => ({ stopped: await stopReply(ctx.app, ctx.viewer.id, input) })),
  /** Another answer in place of the last one. */
  again: signedInProcedure.input(ownMessageInput).mutation(({ ctx, input }) => answerAgain(ctx.app, ctx.viewer.id, input)),
});
