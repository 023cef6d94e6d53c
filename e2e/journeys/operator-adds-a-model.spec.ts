// An operator adds a model server: its connection is tested, its models are listed, it is saved, shown and removed.
import { expect, open, picture, test } from '../fixtures/town';

test('M01: an operator adds a model server after testing its connection, and its key is never shown again', async ({
  operator,
}) => {
  await open(operator, '/admin/world');
  await operator.getByRole('navigation', { name: 'Pages of the operator' }).getByRole('link', { name: 'Models' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: 'Models' })).toBeVisible();
  const [given] = await operator.getByRole('list', { name: 'Model servers' }).getByRole('listitem').all();
  const address = /http:\S+/.exec((await given?.innerText()) ?? '')?.[0] ?? '';

  await operator.getByRole('button', { name: 'Add a model server' }).click();
  const form = operator.getByRole('region', { name: 'Add a model server' });
  await form.getByLabel('Name').fill('A spare one');
  await form.getByLabel('Address').fill('http://127.0.0.1:59999/v1');
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByText('Nothing listens at')).toBeVisible();
  await form.getByLabel('Address').fill(address);
  await form.getByLabel('Key', { exact: true }).fill('not-the-right-key');
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByText('The server refuses the key')).toBeVisible();

  await form.getByLabel('Model', { exact: true }).fill('some-model');
  // It shall disturb no other journey.
  await form.getByRole('switch', { name: 'Switched on' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  const added = operator.getByRole('listitem').filter({ hasText: 'A spare one' });
  await expect(added.getByRole('status')).toHaveText('Switched off');
  await picture(operator, 'models');
  await added.getByRole('button', { name: 'Edit A spare one' }).click();
  await expect(added.getByLabel('Key', { exact: true })).toHaveValue('');
  await added.getByRole('button', { name: 'Cancel' }).click();

  await added.getByRole('button', { name: 'Remove A spare one' }).click();
  await operator.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(added).toHaveCount(0);
});

test('M01: people who are no operators see no model servers', async ({ demo }) => {
  await open(demo, '/admin/models');
  await expect(demo.getByRole('heading', { name: 'Not for everybody' })).toBeVisible();
});
