import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { aPerson } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { logIn } from './log-in';
import { watchEveryMs, watchSession } from './watch-sessions';

afterEach(() => vi.useRealTimers());

test('B03: a log-in whose stream opens while the open log-ins are looked at is not taken for an ended one', async () => {
  await using app = await testApp();
  const password = 'correct horse battery';
  await aPerson(app, { username: 'ada', password });
  const from = { username: 'ada', password, address: 'here', userAgent: '' };
  const [first, second] = [await logIn(app, from), await logIn(app, from)];
  const ends: string[] = [];
  const watch = (name: string, { sessionId }: { sessionId: string }) => watchSession(app, sessionId, () => ends.push(name));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stops = [watch('first', first)];
  await app.transact(async (tx) => {
    await tx.$executeRaw`LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE`;
    vi.advanceTimersByTime(watchEveryMs);
    await sleep(100);
    stops.push(watch('second', second));
  });
  await sleep(200);
  expect(ends).toEqual([]);

  await app.db.session.update({ where: { id: second.sessionId }, data: { revokedAt: new Date() } });
  vi.advanceTimersByTime(watchEveryMs);
  await expect.poll(() => ends).toEqual(['second']);
  for (const stop of stops) stop();
});
