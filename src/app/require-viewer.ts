import 'server-only';
import { redirect } from 'next/navigation';
import type { ViewerView } from '@/contracts/views/people';
import { logInPath } from '@/features/paths';
import { getQueryClient, trpc } from '@/trpc/server';

/** Who is signed in; strangers are sent to log in and come back to `path`. */
export async function requireViewer(path: string): Promise<ViewerView> {
  const viewer = await getQueryClient().ensureQueryData(trpc.accounts.me.queryOptions());
  return viewer ?? redirect(logInPath(path));
}
