// Journey E: an operator pauses and steps; nobody else may.
import { expect, open, picture, test } from '../fixtures/town';

test('G11: in the control room pause holds the clock, each step moves it, resume lets it run, stop ends and start begins', async ({
  operator,
}) => {
  await open(operator, '/admin/world');
  await operator.getByRole('button', { name: 'Pause' }).click();
  await expect(operator.getByRole('button', { name: 'Resume' })).toBeEnabled();
  const clock = operator.getByRole('main').locator('dt:has-text("World time") + dd');
  const held = await clock.innerText();
  await operator.waitForTimeout(3000);
  expect(await clock.innerText()).toBe(held);

  await operator.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(clock).not.toHaveText(held, { timeout: 30_000 });
  await picture(operator, 'control-room');

  await operator.getByRole('button', { name: 'Resume' }).click();
  await expect(operator.getByRole('button', { name: 'Pause' })).toBeEnabled();

  await operator.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(operator.getByRole('button', { name: 'Start', exact: true })).toBeEnabled();
  await operator.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(operator.getByRole('button', { name: 'Pause' })).toBeEnabled();
});

test('people who are no operators are told so', async ({ demo }) => {
  await open(demo, '/admin/world');
  await expect(demo.getByRole('heading', { name: 'Not for everybody' })).toBeVisible();
  await expect(demo.getByRole('button', { name: 'Pause' })).toHaveCount(0);
});
