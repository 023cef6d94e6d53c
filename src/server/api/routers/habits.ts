import { setHabitsInput } from '@/contracts/inputs/habits';
import type { HabitsView } from '@/contracts/views/habits';
import { habitsView } from '@/server/world/habits-view';
import { mainWorld } from '@/server/world/main-world';
import { setHabits } from '@/server/world/set-habits';
import { noInput, operatorProcedure, router } from '../trpc';

/** For operators: how often characters are on the network. A change answers with what holds after it. */
export const habitsRouter = router({
  view: operatorProcedure.input(noInput).query(({ ctx }): Promise<HabitsView> => habitsView(ctx.app, mainWorld)),
  set: operatorProcedure.input(setHabitsInput).mutation(async ({ ctx, input }): Promise<HabitsView> => {
    await setHabits(ctx.app, { worldId: mainWorld, byId: ctx.viewer.id, ...input });
    return habitsView(ctx.app, mainWorld);
  }),
});
