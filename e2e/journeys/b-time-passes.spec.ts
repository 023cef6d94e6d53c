// Journey B: a tick advances the world, and whoever watches sees it.
import { expect, open, picture, test } from '../fixtures/town';

test('P: world clock, places: the town lives: its clock goes on and what happens stands in the log', async ({ stranger }) => {
  await open(stranger, '/town');
  const clock = stranger.getByRole('main').getByRole('region', { name: 'The town now' });
  const time = async () => /\d\d:\d\d/.exec(await clock.innerText())?.[0] ?? 'no time';
  const before = await time();
  expect(before).not.toBe('no time');
  await expect.poll(time, { timeout: 20_000 }).not.toBe(before);
  const log = stranger.getByRole('log', { name: 'What happens' });
  await expect(log.getByText('Xiaohong').first()).toBeVisible();
  await expect(stranger.getByRole('link', { name: /Xiaohong/ }).first()).toBeVisible();
  await picture(stranger, 'town');
});

test("a character's page shows body, plan, memories and last actions", async ({ stranger }) => {
  await open(stranger, '/town/xiaohong');
  await expect(stranger.getByRole('meter', { name: 'Tiredness' })).toBeVisible();
  await expect(stranger.getByRole('heading', { name: 'Plan of today' })).toBeVisible();
  await expect(stranger.getByText('No plan yet.')).toHaveCount(0);
  await expect(stranger.getByText('No memories yet')).toHaveCount(0);
  await picture(stranger, 'character');
});
