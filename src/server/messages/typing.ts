// That somebody is typing lives in Redis only and for a moment: lost with it, nothing is missing.
import type { AppContext, Db } from '@/server/platform/app-context';
import { membershipOf } from './membership';

const streamOf = (conversationId: string) => `typing:${conversationId}`;
/** wall milliseconds after which a sign is old */
const freshMs = 6_000;

type App = Pick<AppContext, 'db' | 'tokens' | 'clock'>;
type Typist = { conversationId: string; viewerId: string };

/** A member is typing; to be said again every few seconds. Off in the settings, it is told to nobody. Throws `conversation-not-found`. */
export async function tellTyping(app: App, { conversationId, viewerId }: Typist): Promise<void> {
  const { state } = await membershipOf(app.db, conversationId, viewerId);
  if (state !== 'active' || !(await showsTyping(app.db, viewerId))) return;
  // The number of the text is the wall time at which it was said: old ones are known by it.
  app.tokens.open(streamOf(conversationId), app.clock.now().getTime()).text(viewerId);
}

/** Who else types, as it is said, until abort. Nobody is shown to who hides it themselves. Throws `conversation-not-found`. */
export async function* followTyping(
  app: App,
  { conversationId, viewerId, signal }: Typist & { signal: AbortSignal },
): AsyncGenerator<{ userIds: string[] }> {
  await membershipOf(app.db, conversationId, viewerId);
  if (!(await showsTyping(app.db, viewerId))) return;
  for await (const { events } of app.tokens.read(streamOf(conversationId), null, signal)) {
    const since = app.clock.now().getTime() - freshMs;
    const userIds = events.flatMap((event) => (event.kind === 'text' && event.attempt >= since ? [event.text] : []));
    const others = [...new Set(userIds)].filter((id) => id !== viewerId);
    if (others.length > 0) yield { userIds: others };
  }
}

async function showsTyping(db: Db, userId: string): Promise<boolean> {
  const chosen = await db.messageSettings.findUnique({ where: { userId }, select: { showsTyping: true } });
  return chosen?.showsTyping ?? true;
}
