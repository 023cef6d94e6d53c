import { deletionReportsInput, exportInput, requestDeletionInput, requestExportInput } from '@/contracts/inputs/personal-data';
import { deletionReports } from '@/server/personal-data/deletion-reports';
import { exportLink } from '@/server/personal-data/export/export-link';
import { listExports, requestExport } from '@/server/personal-data/export/request-export';
import { requestDeletion } from '@/server/personal-data/request-deletion';
import { noInput, operatorProcedure, ownProcedure, router } from '../trpc';

/** What a person can do with everything that is kept about them: take a copy away, and have it removed. */
export const personalDataRouter = router({
  exports: ownProcedure.input(noInput).query(({ ctx }) => listExports(ctx.app, ctx.viewer)),
  requestExport: ownProcedure
    .meta({ cost: 10 })
    .input(requestExportInput)
    .mutation(({ ctx, input }) => requestExport(ctx.app, ctx.viewer, input.password)),
  /** A query: it changes nothing, and a page asks for it when somebody wants to take the copy away. */
  exportLink: ownProcedure.input(exportInput).query(({ ctx, input }) => exportLink(ctx.app, ctx.viewer, input.exportId)),
  requestDeletion: ownProcedure
    .meta({ cost: 10 })
    .input(requestDeletionInput)
    .mutation(({ ctx, input }) => requestDeletion(ctx.app, ctx.viewer, input)),
  deletionReports: operatorProcedure.input(deletionReportsInput).query(({ ctx, input }) => deletionReports(ctx.app, input)),
});
