import { tracked } from '@trpc/server';
import { liveInput } from '@/contracts/inputs/live';
import { DomainError } from '@/lib/errors';
import { liveStream } from '../live-stream';
import { publicProcedure, router } from '../trpc';

export const liveRouter = router({
  /** Everything that happens, for one tab: resumes by itself after a cut. */
  events: publicProcedure.input(liveInput).subscription(async function* ({ ctx, input, signal }) {
    if (input.as && input.as !== ctx.viewer?.id) throw new DomainError('not-signed-in', 'The page shows another account');
    const until = signal ?? new AbortController().signal;
    const stream = liveStream(ctx.app, ctx.viewer, { lastEventId: input.lastEventId, signal: until });
    for await (const { position, batch } of stream) yield tracked(position, batch);
  }),
});
