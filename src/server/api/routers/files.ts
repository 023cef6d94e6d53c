import { reportStore } from '@/server/upkeep/files/report-store';
import { sweepStore } from '@/server/upkeep/files/sweep-store';
import { noInput, operatorProcedure, router } from '../trpc';

/** The file store against the tables: what a sweep would do, and the sweep. */
export const filesRouter = router({
  report: operatorProcedure.input(noInput).query(({ ctx }) => reportStore(ctx.app)),
  sweep: operatorProcedure
    .meta({ cost: 10 })
    .input(noInput)
    .mutation(({ ctx }) => sweepStore(ctx.app)),
});
