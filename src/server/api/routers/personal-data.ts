import { deletionReportsInput, requestDeletionInput } from '@/contracts/inputs/personal-data';
import { deletionReports } from '@/server/personal-data/deletion-reports';
import { requestDeletion } from '@/server/personal-data/request-deletion';
import { operatorProcedure, router, signedInProcedure } from '../trpc';

/** What a person can do with everything that is kept about them: take a copy away, and have it removed. */
export const personalDataRouter = router({
  requestDeletion: signedInProcedure
    .meta({ cost: 10 })
    .input(requestDeletionInput)
    .mutation(({ ctx, input }) => requestDeletion(ctx.app, ctx.viewer, input)),
  deletionReports: operatorProcedure.input(deletionReportsInput).query(({ ctx, input }) => deletionReports(ctx.app, input)),
});
