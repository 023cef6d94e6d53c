import { auditInput } from '@/contracts/inputs/audit';
import { listAudit } from '../../audit/list-audit';
import { can, router } from '../trpc';

export const auditRouter = router({
  list: can('audit')
    .input(auditInput)
    .query(({ ctx, input }) => listAudit(ctx.app, input)),
});
