import 'server-only';
import { getServerSession } from 'next-auth';
import type { AppContext } from '../platform/app-context';
import { authOptions } from './auth-options';
import { findViewer } from './find-viewer';
import type { Viewer } from './viewer';

/** Who is signed in with the request that is being served: the one place that knows how log-ins travel. */
export async function currentViewer(app: AppContext): Promise<Viewer | null> {
  const session = await getServerSession(authOptions(app));
  return session?.sessionId ? findViewer(app, session.sessionId) : null;
}
