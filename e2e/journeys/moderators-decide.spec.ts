// Moderators take a post away, silence a character or let it be, and let somebody only read; whom it concerns reads why, and what is left to them.
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { townNow } from '../fixtures/residents';
import { expect, open, picture, test } from '../fixtures/town';

/** Nothing breaks WCAG: at the desk by day, on the phone by night. */
async function look(page: Page, name: string): Promise<void> {
  const colorScheme = (page.viewportSize()?.width ?? 0) < 600 ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
  expect(await faults(page), name).toEqual([]);
  await picture(page, name);
}

async function ask(page: Page, name: string, json: object) {
  const answer = await page.request.post(`/api/trpc/${name}`, { data: { json } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data.json;
}

test('C05: moderators remove a post and suspend its author, who is told at once, reads why and may reply; a character is held only after a question', async ({
  newcomer: page,
  operator,
  request,
}) => {
  const mark = `${Date.now()}`;
  const text = `Cheap watches, only today ${mark}`;
  const { id: postId, author } = await ask(page, 'posts.create', { text, clientId: `watches-${mark}` });
  await ask(operator, 'moderation.report', { subject: 'post', subjectId: postId, reason: 'spam', words: 'The third one today' });
  await open(page, `/post/${postId}`);
  await expect(page.getByText(text)).toBeVisible();

  await open(operator, '/moderation');
  await operator.getByRole('button', { name: text }).click();
  const decision = operator.getByRole('dialog', { name: 'Case' });
  await decision.getByRole('radio', { name: 'Remove' }).click();
  await decision.getByLabel('Reason').fill('This is advertising.');
  await look(operator, 'moderators-case');
  await decision.getByRole('button', { name: 'Decide' }).click();
  await expect(decision.getByText('This is advertising.')).toBeVisible();

  const removed = page.getByRole('heading', { name: 'This post was removed by moderators' });
  await expect(removed.first()).toBeAttached();
  const why = page.getByRole('region', { name: 'Why it was removed' });
  await expect(why.getByText('The reason: This is advertising.')).toBeVisible();
  await expect(why.getByText('No advertising and no flooding.')).toBeVisible();
  await look(page, 'post-removed');
  await why.getByLabel('Do you see it differently?').fill('They are my own watches.');
  await why.getByRole('button', { name: 'Send the reply' }).click();
  await expect(why.getByText('Your reply: They are my own watches.')).toBeVisible();

  await open(operator, '/admin/people');
  await operator.getByLabel('Find people by name').fill(author.username);
  const row = operator.getByRole('listitem').filter({ hasText: `@${author.username}` });
  await row.getByRole('button', { name: 'Suspend' }).click();
  const suspending = operator.getByRole('dialog', { name: 'Suspend Lin?' });
  await suspending.getByRole('radio', { name: '7 days' }).click();
  await suspending.getByLabel('Reason').fill('Advertising, again and again.');
  await look(operator, 'suspend-somebody');
  await suspending.getByRole('button', { name: 'Suspend' }).click();
  await expect(row.getByText('May only read')).toBeVisible();

  const notice = page.getByRole('status').filter({ hasText: 'You may read, but not write, until' });
  await expect(notice).toContainText(/until [A-Z][a-z]{2} \d/);
  await look(page, 'suspended');
  await notice.getByRole('link', { name: 'See why' }).click();
  await expect(page.getByText('The reason: Advertising, again and again.')).toBeVisible();
  await look(page, 'suspended-why');
  await row.getByRole('button', { name: 'May write again' }).click();
  await expect(notice).toHaveCount(0);

  const [resident] = (await townNow(request)).residents;
  await open(operator, `/user/${resident?.author.username}`);
  const hold = operator.getByRole('button', { name: 'Hold', exact: true });
  await hold.click();
  const holding = operator.getByRole('dialog', { name: `Hold ${resident?.author.nickname}?` });
  await expect(holding.getByLabel('Reason, for the other moderators')).toBeVisible();
  await look(operator, 'hold-a-character');
  // others are with this character just now: it goes on speaking
  await operator.keyboard.press('Escape');
  await expect(holding).toHaveCount(0);
  await expect(hold).toBeFocused();
});
