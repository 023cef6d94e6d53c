import { accountsRouter } from './routers/accounts';
import { liveRouter } from './routers/live';
import { router } from './trpc';

export const appRouter = router({
  accounts: accountsRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;
