import { listMailsInput } from '@/contracts/inputs/mails';
import { listMails } from '../../mail/list-mails';
import { operatorProcedure, router } from '../trpc';

export const mailsRouter = router({
  /** Newest first. */
  list: operatorProcedure.input(listMailsInput).query(({ ctx, input }) => listMails(ctx.app, input)),
});
