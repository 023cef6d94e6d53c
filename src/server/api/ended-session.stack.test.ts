// A log-in that was ended is over at every door within ten seconds: here, in another process, and while Redis says nothing.
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { type CallerUser, caller, viewerOf } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';
import { findViewer } from '../auth/find-viewer';
import { logIn } from '../auth/log-in';
import { revokeSessions } from '../auth/revoke-sessions';
import { watchEveryMs } from '../auth/watch-sessions';
import { createAppContext } from '../platform/create-app-context';
import { liveStream } from './live-stream';
import { appRouter } from './root';

const password = 'correct horse battery';
const definitionOf = (procedure: unknown): unknown => Reflect.get(Object(procedure), '_def');
const isSubscription = (procedure: unknown) => Reflect.get(Object(definitionOf(procedure)), 'type') === 'subscription';
const mostMs = 10_000;

async function twoServers(clock = aClock('2026-11-22T10:00:00Z')) {
  const app = await testApp({ clock });
  const other = createAppContext(app.config, 'web', { clock });
  const ada = await aPerson(app, { username: 'ada', password });
  const { sessionId } = await logIn(app, { username: 'ada', password, address: 'here', userAgent: '' });
  return { app, other, clock, ada: { ...ada, sessionId } satisfies CallerUser };
}

test('B03: an ended log-in is nobody at every procedure that asks for one, in every process, within ten seconds', async () => {
  const { app, other, clock, ada } = await twoServers();
  try {
    expect(await findViewer(other, ada.sessionId)).not.toBeNull();
    await revokeSessions(app, ada.id, { only: ada.sessionId });
    expect(await findViewer(app, ada.sessionId)).toBeNull();
    clock.pass(mostMs);
    // what every procedure and page is given (server/auth/current-viewer.ts)
    expect(await findViewer(other, ada.sessionId)).toBeNull();
    // All of them at once are more than a stranger may ask.
    const stranger = caller({ ...other, limiter: { take: async () => {}, forgive: async () => {} } });
    const asked = Object.entries(appRouter._def.procedures).filter(([, procedure]) => !isSubscription(procedure));
    const outcomes = await Promise.all(
      asked.map(async ([path]) => {
        const procedure = path.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), stranger);
        const refusal: unknown = typeof procedure === 'function' ? await procedure({}).catch((error: unknown) => error) : null;
        return [path, refusal instanceof Error ? refusal.message : 'answered'] as const;
      }),
    );
    const refused = outcomes.filter(([, message]) => message === 'not-signed-in').map(([path]) => path);
    for (const path of ['messages.send', 'posts.create', 'accounts.sessions', 'security.view', 'notifications.list']) {
      expect(refused).toContain(path);
    }
    expect(refused.length).toBeGreaterThan(60);
  } finally {
    await other.close();
    await app[Symbol.asyncDispose]();
  }
});

test('B03: an open live stream ends with its log-in, at once where the news arrives and within ten seconds where none does', async () => {
  const { app, other, ada } = await twoServers();
  const forever = new AbortController();
  try {
    const refusal = (server: typeof other) =>
      (async () => {
        for await (const _ of liveStream(server, viewerOf(ada), { lastEventId: null, signal: forever.signal }));
        return 'it ended by itself';
      })().catch((error: unknown) => error);
    const streams = Promise.all([refusal(app), refusal(other)]);
    // No event: as if Redis were away, only the row says so.
    await app.db.session.update({ where: { id: ada.sessionId }, data: { revokedAt: app.clock.now() } });
    expect(watchEveryMs).toBeLessThan(mostMs / 2);
    for (const end of await streams) expect(end).toMatchObject({ code: 'not-signed-in' });
  } finally {
    forever.abort();
    await other.close();
    await app[Symbol.asyncDispose]();
  }
});
