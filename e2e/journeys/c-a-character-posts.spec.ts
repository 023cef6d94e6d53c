// Journey C: a character chooses to post, and the post links to its moment in the town.
import { expect, open, picture, test } from '../fixtures/town';

test('while one watches, a character writes a post that names its place and minute', async ({ operator, stranger }) => {
  test.setTimeout(180_000);
  await open(stranger, '/');
  await open(operator, '/admin/world');
  await operator.getByRole('radio', { name: '10×' }).click();
  try {
    const bar = stranger.getByRole('button', { name: /new posts?$/ });
    await expect(bar).toBeVisible({ timeout: 120_000 });
    await bar.click();
    const post = stranger.getByRole('article').first();
    await expect(post.getByText('AI', { exact: true }).first()).toBeVisible();
    await expect(post.getByText(/day \d+, \d\d:\d\d/)).toBeVisible();
    await picture(stranger, 'a-character-posts');
  } finally {
    await operator.getByRole('radio', { name: '1×', exact: true }).click();
  }
});
