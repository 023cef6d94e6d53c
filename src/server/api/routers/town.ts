import { tracked } from '@trpc/server';
import { explainInput } from '@/contracts/inputs/explain';
import { characterInput, mindStreamInput, townLogInput } from '@/contracts/inputs/world';
import { mindStream, type TokenEvent } from '@/contracts/live-events';
import { explainAction } from '@/server/decisions/explain/explain-action';
import { bondsView } from '@/server/world/bonds-view';
import { characterView } from '@/server/world/character-view';
import { mainWorld } from '@/server/world/main-world';
import { townLog } from '@/server/world/town-log';
import { townView } from '@/server/world/town-view';
import { noInput, publicProcedure, router } from '../trpc';

export const townRouter = router({
  view: publicProcedure.input(noInput).query(({ ctx }) => townView(ctx.app, mainWorld)),

  bonds: publicProcedure.input(noInput).query(({ ctx }) => bondsView(ctx.app, mainWorld)),

  log: publicProcedure.input(townLogInput).query(({ ctx, input }) =>
    townLog(ctx.app, {
      worldId: mainWorld,
      characterId: input.characterId ?? null,
      cursor: input.cursor ?? null,
      limit: input.limit,
    }),
  ),

  /** Why somebody did what a line of the log tells; operators read more than others. */
  explain: publicProcedure
    .input(explainInput)
    .query(({ ctx, input }) => explainAction(ctx.app, { worldId: mainWorld, reader: ctx.viewer, of: input })),

  character: publicProcedure
    .input(characterInput)
    .query(({ ctx, input }) => characterView(ctx.app, { worldId: mainWorld, username: input.username, language: ctx.language })),

  /** What a character is thinking, as it is being written; one thought follows the other until the browser leaves. */
  onMind: publicProcedure.input(mindStreamInput).subscription(async function* ({ ctx, input, signal }) {
    const until = signal ?? new AbortController().signal;
    let after = input.lastEventId ?? null;
    while (!until.aborted) {
      for await (const { id, events } of ctx.app.tokens.read(mindStream(input.characterId), after, until)) {
        after = id;
        yield tracked(id, events satisfies TokenEvent[]);
      }
    }
  }),
});
