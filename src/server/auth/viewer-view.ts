import type { ViewerView } from '@/contracts/views/people';
import { authorSelect, authorView } from '../accounts/author-view';
import type { AppContext } from '../platform/app-context';
import type { Viewer } from './viewer';

/** The signed-in person as the interface shows them; null when the account is gone. */
export async function viewerView(app: Pick<AppContext, 'db' | 'clock'>, viewer: Viewer): Promise<ViewerView | null> {
  const user = await app.db.user.findUnique({
    where: { id: viewer.id },
    select: { ...authorSelect, role: true, language: true, bio: true, interests: true, suspendedUntil: true },
  });
  if (!user) return null;
  const { role, language, bio, interests } = user;
  const suspendedUntil = user.suspendedUntil && user.suspendedUntil > app.clock.now() ? user.suspendedUntil : null;
  return { ...authorView(user), role, language, bio, interests, suspendedUntil, sessionId: viewer.sessionId };
}
