// Two people and a character, each on a page of their own that is never reloaded: what one does appears at the others, also what was done
// while their server was dead, and each thing once.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { ownWeb } from '../fixtures/own-web';
import { somebody } from '../fixtures/somebody';
import { expect, open, picture, test } from '../fixtures/town';

type Said = { text: string; sender: { isAi: boolean } };
type Answer = { id: string; conversationId: string; unread: number; items: Said[] };

/** A procedure as this person, by the server at `origin` (their page's own by default). */
async function call(page: Page, path: string, input: object | undefined, origin = ''): Promise<Answer> {
  const answer = await page.request.post(`${origin}/api/trpc/${path}`, { data: { json: input } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data.json;
}

async function ask(page: Page, path: string, input?: object): Promise<Answer> {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify({ json: input }))}` : '';
  const answer = await page.request.get(`/api/trpc/${path}${query}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data.json;
}

const log = (page: Page) => page.getByRole('log');
const once = (page: Page, text: string) => expect(log(page).getByText(text)).toHaveCount(1);
const connected = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-live', 'pending');
const navigation = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Message to/ });
  await box.fill(text);
  await box.press('Enter');
}

test('E04: E05: D05: D06: C04: C05: E07: two people and a character see at once what the others do, and lose and double nothing while the server is killed', async ({
  browser,
  awake,
}) => {
  test.setTimeout(120_000);
  await using web = await ownWeb();
  const at = { baseURL: web.origin };
  const [ann, bea] = await Promise.all([somebody(browser, 'Ann', at), somebody(browser, 'Bea', at)]);

  // A follow, a like, a comment: at the other side without a reload.
  const { id: postId } = await call(ann.page, 'posts.create', { text: 'The pond is frozen.', clientId: randomUUID() });
  await Promise.all([open(ann.page, `/post/${postId}`), open(bea.page, `/user/${ann.username}`)]);
  await Promise.all([connected(ann.page), connected(bea.page)]);
  await bea.page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(navigation(ann.page, 'Notifications')).toHaveAccessibleName(/1 unread/);
  await navigation(bea.page, 'Home').click();
  await bea.page.waitForURL((url) => url.pathname === '/');
  await bea.page.locator(`article[data-post="${postId}"]`).getByRole('button', { name: /^Like/ }).click();
  const likes = ann.page.locator(`article[data-post="${postId}"]`).getByRole('button', { name: /^Like/ });
  await expect(likes).toHaveText('1');
  await call(bea.page, 'comments.create', { postId, text: 'Is it thick enough?', clientId: randomUUID() });
  await expect(ann.page.getByText('Is it thick enough?', { exact: true })).toHaveCount(1);

  // A group of the three: the character answers both.
  const group = { title: 'On the ice', usernames: [bea.username, awake.username], clientId: randomUUID() };
  const { conversationId } = await call(ann.page, 'groups.create', group);
  await call(bea.page, 'groups.acceptInvite', { conversationId });
  await Promise.all([ann, bea].map(({ page }) => open(page, `/messages/${conversationId}`)));
  await Promise.all([connected(ann.page), connected(bea.page)]);
  await say(ann.page, `${awake.nickname}, will the ice hold?`);
  await once(bea.page, `${awake.nickname}, will the ice hold?`);

  // While their server is dead: Bea writes by another one, Ann's own message is kept and sent again by her.
  await web.kill();
  await call(
    bea.page,
    'messages.send',
    { conversationId, text: 'Written elsewhere', clientId: randomUUID() },
    process.env.E2E_BASE_URL,
  );
  await call(bea.page, 'posts.setLike', { postId, liked: false }, process.env.E2E_BASE_URL);
  await say(ann.page, 'Written into the void');
  await expect(ann.page.getByText('Not sent.')).toBeVisible();
  await picture(ann.page, 'not-sent-while-the-server-is-away');
  await web.start();
  await Promise.all([connected(ann.page), connected(bea.page)]);
  await ann.page.getByRole('button', { name: 'Try again' }).click();
  for (const { page } of [ann, bea]) {
    await once(page, 'Written elsewhere');
    await once(page, 'Written into the void');
    await once(page, `${awake.nickname}, will the ice hold?`);
  }
  // The character's words are the same at both, once.
  const said = async () => (await ask(ann.page, 'messages.history', { conversationId })).items.find(({ sender }) => sender.isAi);
  await expect.poll(said, { timeout: 60_000 }).toBeDefined();
  const words = (await said())?.text ?? '';
  for (const { page } of [ann, bea]) await once(page, words);
  await picture(bea.page, 'group-after-a-restart');
  expect(await faults(bea.page)).toEqual([]);

  // What the pages show is what is in the database; then a block empties the other side's page.
  for (const { page } of [ann, bea]) {
    // On a phone the bar below makes room for the conversation.
    if (!(await navigation(page, 'Home').isVisible())) await page.getByRole('link', { name: 'Back to all messages' }).click();
    await navigation(page, 'Home').click();
  }
  const atBea = bea.page.locator(`article[data-post="${postId}"]`);
  expect(await ask(bea.page, 'posts.byId', { postId })).toMatchObject({ likesCount: 0, commentsCount: 1 });
  await expect(atBea.getByRole('button', { name: /^Like/ })).toHaveText('0');
  // The character may say more meanwhile.
  const shown = async (page: Page) =>
    Number(/(\d+) unread/.exec((await navigation(page, 'Messages').textContent()) ?? '')?.[1] ?? 0);
  for (const { page } of [ann, bea]) {
    await expect.poll(async () => (await shown(page)) - (await ask(page, 'messages.unreadCount')).unread).toBe(0);
  }
  await call(ann.page, 'relations.setBlock', { username: bea.username, blocks: true });
  await expect(atBea).toHaveCount(0);
  for (const { page } of [ann, bea]) await page.context().close();
});
