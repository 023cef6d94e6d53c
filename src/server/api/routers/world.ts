import { alarmInput, speedInput, stepInput } from '@/contracts/inputs/world';
import type { WorldStatusView } from '@/contracts/views/world';
import type { AppContext } from '@/server/platform/app-context';
import { type Control, controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { worldStatus } from '@/server/world/world-status';
import { noInput, operatorProcedure, publicProcedure, router } from '../trpc';

async function control(app: AppContext, verb: Control): Promise<WorldStatusView> {
  await controlWorld(app, mainWorld, verb);
  return worldStatus(app, mainWorld);
}

export const worldRouter = router({
  status: publicProcedure.input(noInput).query(({ ctx }) => worldStatus(ctx.app, mainWorld)),
  start: operatorProcedure.input(noInput).mutation(({ ctx }) => control(ctx.app, { verb: 'start' })),
  stop: operatorProcedure.input(noInput).mutation(({ ctx }) => control(ctx.app, { verb: 'stop' })),
  pause: operatorProcedure.input(noInput).mutation(({ ctx }) => control(ctx.app, { verb: 'pause' })),
  resume: operatorProcedure.input(noInput).mutation(({ ctx }) => control(ctx.app, { verb: 'resume' })),
  step: operatorProcedure.input(stepInput).mutation(({ ctx, input }) => control(ctx.app, { verb: 'step', steps: input.steps })),
  alarm: operatorProcedure.input(alarmInput).mutation(({ ctx, input }) => control(ctx.app, { verb: 'alarm', ...input })),
  setSpeed: operatorProcedure
    .input(speedInput)
    .mutation(({ ctx, input }) => control(ctx.app, { verb: 'set-speed', speed: input.speed })),
});
