import { purgeAccounts } from '@/server/personal-data/purge-accounts';
import type { Processor } from '../processor';

export const purgeAccountsProcessor: Processor<'purge-accounts'> = async (app, _nothing, { signal }) => {
  const accounts = await purgeAccounts(app, signal);
  if (accounts > 0) app.log.info({ accounts }, 'accounts were removed for good');
};
