import { expect, test } from 'vitest';
import type { AppContext } from '@/server/platform/app-context';
import { type FetchedPage, PageError, type PageRefusal } from '@/server/platform/outbound/outbound';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { fetchLinkCard } from './fetch-link-card';
import { reconcileLinkCards } from './reconcile-link-cards';

const dayMs = 24 * 3_600_000;

/** The pages of the world as this test wants them, and which of them were asked for. */
function pages(answer: (address: string) => string | PageRefusal) {
  const asked: string[] = [];
  const readPage = async (address: string): Promise<FetchedPage> => {
    asked.push(address);
    const text = answer(address);
    if (text === 'away' || text === 'not-found' || text === 'forbidden-address') throw new PageError(text, 'as the test says');
    return { url: new URL(address), text };
  };
  return { asked, outbound: { readPage } };
}

/** As the watchdog and the worker do it. */
async function work(app: TestApp, part: Partial<AppContext>): Promise<number> {
  const wanted: string[] = [];
  const jobs: AppContext['jobs'] = {
    enqueue: async (_, payload) => void wanted.push(String(Object.values(payload)[0])),
    tryEnqueue: async () => {},
  };
  await reconcileLinkCards({ ...app, ...part, jobs });
  await Promise.all(wanted.flatMap((cardId) => [1, 2, 3].map(() => fetchLinkCard({ ...app, ...part }, { cardId }))));
  return wanted.length;
}

test('P: link preview: a post with a link gets a card of the page, read once for all posts that name it', async () => {
  await using app = await testApp();
  const { asked, outbound } = pages(() => '<title>Tea &amp; rain</title><meta name="description" content="How to brew">');
  const as = caller(app, { as: await aPerson(app) });
  const text = 'Read https://tea.example/brew#hot and http://other.example';
  const { id: postId, linkCard } = await as.posts.create({ text, clientId: 'client-id-1' });
  expect(linkCard).toBeNull();
  await as.posts.create({ text: 'https://tea.example/brew', clientId: 'client-id-2' });
  expect(await work(app, { outbound })).toBe(1);
  expect(asked).toEqual(['https://tea.example/brew']);
  const card = { url: asked[0], host: 'tea.example', title: 'Tea & rain', description: 'How to brew', siteName: '' };
  expect((await as.feed.latest({})).items.map((each) => each.linkCard)).toEqual([card, card]);
  const events = await app.db.liveEvent.findMany({ where: { type: 'post.carded' } });
  expect(events.map(({ payload }) => payload)).toContainEqual(expect.objectContaining({ postId }));
  expect(await work(app, { outbound })).toBe(0);
  await as.posts.edit({ postId, text: 'No link any more', version: 1 });
  expect((await as.posts.byId({ postId })).linkCard).toBeNull();
  expect((await as.posts.create({ text: 'no link', clientId: 'client-id-3' })).linkCard).toBeNull();
});

test('P: link preview: a page is read again after a day, and until then its old card stays', async () => {
  await using app = await testApp();
  let now = new Date();
  const later = { clock: { now: () => now } };
  const { asked, outbound } = pages(() => `<title>Version ${asked.length}</title>`);
  const as = caller({ ...app, ...later }, { as: await aPerson(app) });
  let sent = 0;
  const name = () => as.posts.create({ text: 'https://news.example', clientId: `client-id-${sent++}` });
  await name();
  await work(app, { outbound, ...later });
  now = new Date(now.getTime() + dayMs - 1000);
  await name();
  expect(await work(app, { outbound, ...later })).toBe(0);
  now = new Date(now.getTime() + 2000);
  expect((await name()).linkCard?.title).toBe('Version 1');
  await work(app, { outbound, ...later });
  expect((await as.feed.latest({})).items.map(({ linkCard }) => linkCard?.title)).toEqual([
    'Version 2',
    'Version 2',
    'Version 2',
  ]);
});

test('P: link preview: failures are remembered: what is away is tried three times, what is forbidden or missing once', async () => {
  await using app = await testApp();
  let now = new Date();
  const later = { clock: { now: () => now } };
  const { asked, outbound } = pages((address) => (address.includes('away') ? 'away' : 'forbidden-address'));
  const as = caller({ ...app, ...later }, { as: await aPerson(app) });
  await as.posts.create({ text: 'https://away.example', clientId: 'client-id-1' });
  await as.posts.create({ text: 'http://169.254.169.254/secret', clientId: 'client-id-2' });
  for (let hour = 0; hour < 6; hour++) {
    await work(app, { outbound, ...later });
    now = new Date(now.getTime() + 3_600_000);
  }
  expect(asked.filter((address) => address.includes('away'))).toHaveLength(3);
  expect(asked.filter((address) => address.includes('169'))).toHaveLength(1);
  expect(await app.db.linkCard.groupBy({ by: ['state'], _count: true })).toEqual([{ state: 'failed', _count: 2 }]);
  expect((await as.feed.latest({})).items.map(({ linkCard }) => linkCard)).toEqual([null, null]);
});

test('P: link preview: with LINK_CARDS=off no page is ever read', async () => {
  await using app = await testApp({ env: { LINK_CARDS: 'off' } });
  const { asked, outbound } = pages(() => '<title>x</title>');
  await caller(app, { as: await aPerson(app) }).posts.create({ text: 'https://tea.example', clientId: 'client-id-1' });
  expect([await work(app, { outbound }), asked]).toEqual([0, []]);
});
