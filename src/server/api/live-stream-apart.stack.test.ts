import { expect, test, vi } from 'vitest';
import { aPerson, aPost } from '@/testing/builders';
import { type CallerUser, caller, viewerOf } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { liveStream } from './live-stream';

/** Somebody with an open page: `heard` grows by types of events; of a published post it is its id. Notifications are left out. */
async function listener(app: TestApp, signal: AbortSignal, known?: CallerUser) {
  const person = known ?? (await aPerson(app));
  const now = new Date();
  const sessionId = app.ids.next();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await app.db.session.create({ data: { id: sessionId, userId: person.id, createdAt: now, lastSeenAt: now, expiresAt } });
  const as: CallerUser = { ...person, sessionId };
  const heard: string[] = [];
  const stream = liveStream(app, viewerOf(as), { lastEventId: null, signal });
  await stream.next(); // its first batch says that it is open
  const reading = (async () => {
    for await (const { batch } of stream) {
      for (const { type, payload } of batch.events) {
        if (type === 'post.published') heard.push(payload.postId);
        else if (!type.startsWith('notification.')) heard.push(type);
      }
    }
  })();
  let n = 0;
  const post = async () => (await caller(app, { as }).posts.create({ text: 'news', clientId: `client-id-${++n}` })).id;
  return { person, as: caller(app, { as }), heard, post, reading };
}

type Listener = Awaited<ReturnType<typeof listener>>;

const heardBy = (listeners: readonly Listener[], what: string, times = 1) =>
  vi.waitFor(
    () => {
      for (const { heard } of listeners) expect(heard.filter((one) => one === what)).toHaveLength(times);
    },
    { timeout: 10_000, interval: 50 },
  );

const change = 'relations.changed';

test('P: Block stops live events both ways, also on streams that are open, and they flow again once it is taken back', async () => {
  await using app = await testApp();
  const over = new AbortController();
  const [ada, bob, eve] = [await listener(app, over.signal), await listener(app, over.signal), await listener(app, over.signal)];
  const block = (blocks: boolean) => ada.as.relations.setBlock({ username: bob.person.username, blocks });
  await block(true);
  await heardBy([ada, bob], change);
  const [byBob, byAda] = [await bob.post(), await ada.post()];
  await eve.as.posts.setLike({ postId: byBob, liked: true });
  await eve.as.comments.create({ postId: byAda, text: 'nice', clientId: 'client-id-c' });
  const marker = await eve.post();
  await heardBy([ada, bob, eve], marker);
  await block(false);
  await heardBy([ada, bob], change, 2);
  const again = await bob.post();
  await heardBy([ada, bob, eve], again);
  over.abort();
  await Promise.all([ada.reading, bob.reading, eve.reading]);
  expect(ada.heard).toEqual([change, byAda, 'comment.published', marker, change, again]);
  expect(bob.heard).toEqual([change, byBob, 'post.liked', marker, change, again]);
  expect(eve.heard).toEqual([byBob, byAda, 'post.liked', 'comment.published', marker, again]);
});

test('P: Block: a page that is opened afterwards gets nothing of the other either, and all the rest', async () => {
  await using app = await testApp();
  const over = new AbortController();
  const [bob, ada] = [await aPerson(app), await aPerson(app)];
  const asBob = caller(app, { as: bob });
  await asBob.relations.setBlock({ username: ada.username, blocks: true });
  const page = await listener(app, over.signal, ada);
  const mine = await aPost(app, { author: ada });
  await asBob.posts.create({ text: 'news', clientId: 'client-id-b' });
  await caller(app, { as: await aPerson(app) }).posts.setLike({ postId: mine.id, liked: true });
  const marker = await page.post();
  await heardBy([page], marker);
  over.abort();
  await page.reading;
  expect(page.heard).toEqual(['post.liked', marker]);
});
