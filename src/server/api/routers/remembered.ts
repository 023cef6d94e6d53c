import { correctMemoryInput, correctRegardInput, rememberedInput, rememberedMemoryInput } from '@/contracts/inputs/remembered';
import type { AppContext } from '@/server/platform/app-context';
import { memoryAudit } from '@/server/world/remembered/audit-memory';
import { correctMemory, correctRegard, deleteMemory } from '@/server/world/remembered/change-remembered';
import { exportRemembered } from '@/server/world/remembered/export-remembered';
import { forgetPerson } from '@/server/world/remembered/forget-person';
import { rememberedView } from '@/server/world/remembered/remembered-view';
import { whoRemembers } from '@/server/world/remembered/who-remembers';
import { noInput, operatorProcedure, ownProcedure, router } from '../trpc';

type Whose = { username: string; personId: string };

async function after(app: AppContext, whose: Whose, change: Promise<void>) {
  await change;
  return rememberedView(app, whose);
}

/** What characters remember of who asks; everything here is about oneself. Each change answers with what is remembered after it. */
export const rememberedRouter = router({
  everywhere: ownProcedure.input(noInput).query(({ ctx }) => whoRemembers(ctx.app, ctx.viewer.id)),
  by: ownProcedure
    .input(rememberedInput)
    .query(({ ctx, input }) => rememberedView(ctx.app, { ...input, personId: ctx.viewer.id })),
  correct: ownProcedure.input(correctMemoryInput).mutation(({ ctx, input: { username, ...change } }) => {
    const whose = { username, personId: ctx.viewer.id };
    return after(ctx.app, whose, correctMemory(ctx.app, whose, change));
  }),
  correctRegard: ownProcedure.input(correctRegardInput).mutation(({ ctx, input: { username, text } }) => {
    const whose = { username, personId: ctx.viewer.id };
    return after(ctx.app, whose, correctRegard(ctx.app, whose, text));
  }),
  remove: ownProcedure.input(rememberedMemoryInput).mutation(({ ctx, input: { username, memoryId } }) => {
    const whose = { username, personId: ctx.viewer.id };
    return after(ctx.app, whose, deleteMemory(ctx.app, whose, memoryId));
  }),
  forget: ownProcedure.input(rememberedInput).mutation(({ ctx, input }) => {
    const whose = { ...input, personId: ctx.viewer.id };
    return after(ctx.app, whose, forgetPerson(ctx.app, whose));
  }),
  export: ownProcedure
    .input(rememberedInput)
    .mutation(({ ctx, input }) => exportRemembered(ctx.app, { ...input, personId: ctx.viewer.id })),
  audit: operatorProcedure.input(rememberedInput).query(({ ctx, input }) => memoryAudit(ctx.app.db, input.username)),
});
