import { addKnowledgeInput, editMemoryInput, memoriesInput, removeMemoryInput } from '@/contracts/inputs/memories';
import type { MemoryView } from '@/contracts/views/memories';
import type { AppContext } from '@/server/platform/app-context';
import { editMemory, type MemoryEdit } from '@/server/world/edit-memory';
import { mainWorld } from '@/server/world/main-world';
import { memoriesOfCharacter } from '@/server/world/memories-view';
import { operatorProcedure, router } from '../trpc';

type Edit = { username: string; byId: string; edit: MemoryEdit };

async function edited(app: AppContext, edit: Edit): Promise<MemoryView[]> {
  await editMemory(app, { worldId: mainWorld, ...edit });
  return memoriesOfCharacter(app.db, mainWorld, edit.username);
}

/** For operators: what characters remember, private things included. Each change answers with what is remembered after it. */
export const memoriesRouter = router({
  list: operatorProcedure
    .input(memoriesInput)
    .query(({ ctx, input }) => memoriesOfCharacter(ctx.app.db, mainWorld, input.username)),
  edit: operatorProcedure
    .input(editMemoryInput)
    .mutation(({ ctx, input: { username, ...edit } }) =>
      edited(ctx.app, { username, byId: ctx.viewer.id, edit: { verb: 'edit', ...edit } }),
    ),
  remove: operatorProcedure
    .input(removeMemoryInput)
    .mutation(({ ctx, input: { username, memoryId } }) =>
      edited(ctx.app, { username, byId: ctx.viewer.id, edit: { verb: 'remove', memoryId } }),
    ),
  add: operatorProcedure
    .input(addKnowledgeInput)
    .mutation(({ ctx, input: { username, ...edit } }) =>
      edited(ctx.app, { username, byId: ctx.viewer.id, edit: { verb: 'add', ...edit } }),
    ),
});
