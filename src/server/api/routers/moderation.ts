import {
  appealInput,
  caseInput,
  claimInput,
  decideInput,
  holdInput,
  noteInput,
  queueInput,
  reportInput,
  revertInput,
  setRoleInput,
  staffInput,
  suspendInput,
} from '@/contracts/inputs/moderation';
import { pageInput } from '@/contracts/inputs/paging';
import { listCases } from '../../moderation/case-rows';
import { caseView } from '../../moderation/case-view';
import { claimCase, noteOnCase } from '../../moderation/claim-case';
import { appeal, concerningMe } from '../../moderation/concerning-me';
import { decideCase } from '../../moderation/decide-case';
import { fileReport } from '../../moderation/file-report';
import { listHolds, setHold } from '../../moderation/hold';
import { ownReports } from '../../moderation/own-reports';
import { revertAction } from '../../moderation/revert-action';
import { listStaff, setRole } from '../../moderation/staff';
import { suspendPerson } from '../../moderation/suspend-person';
import { can, noInput, ownProcedure, router } from '../trpc';

const moderator = can('moderate').meta({ whileSuspended: false });
const administrator = can('administer');

export const moderationRouter = router({
  report: ownProcedure
    .meta({ cost: 3 })
    .input(reportInput)
    .mutation(({ ctx, input }) => fileReport(ctx.app, ctx.viewer, input)),
  myReports: ownProcedure.input(pageInput).query(({ ctx, input }) => ownReports(ctx.app, ctx.viewer, input)),
  concerningMe: ownProcedure.input(noInput).query(({ ctx }) => concerningMe(ctx.app, ctx.viewer)),
  appeal: ownProcedure.input(appealInput).mutation(({ ctx, input }) => appeal(ctx.app, ctx.viewer, input)),

  queue: moderator.input(queueInput).query(({ ctx, input }) => listCases(ctx.app, input)),
  case: moderator.input(caseInput).query(({ ctx, input }) => caseView(ctx.app, input.caseId)),
  claim: moderator.input(claimInput).mutation(async ({ ctx, input }) => {
    await claimCase(ctx.app, ctx.viewer, input);
    return caseView(ctx.app, input.caseId);
  }),
  note: moderator.input(noteInput).mutation(async ({ ctx, input }) => {
    await noteOnCase(ctx.app, ctx.viewer, input);
    return caseView(ctx.app, input.caseId);
  }),
  decide: moderator.input(decideInput).mutation(async ({ ctx, input }) => {
    await decideCase(ctx.app, ctx.viewer, input);
    return caseView(ctx.app, input.caseId);
  }),
  revert: moderator.input(revertInput).mutation(({ ctx, input }) => revertAction(ctx.app, ctx.viewer, input)),
  holds: moderator.input(noInput).query(({ ctx }) => listHolds(ctx.app.db)),
  setHold: moderator.input(holdInput).mutation(({ ctx, input }) => setHold(ctx.app, ctx.viewer, input)),

  people: administrator.input(staffInput).query(({ ctx, input }) => listStaff(ctx.app, input)),
  setRole: administrator.input(setRoleInput).mutation(({ ctx, input }) => setRole(ctx.app, ctx.viewer, input)),
  suspend: administrator.input(suspendInput).mutation(({ ctx, input }) => suspendPerson(ctx.app, ctx.viewer, input)),
});
