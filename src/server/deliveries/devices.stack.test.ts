import { expect, test } from 'vitest';
import { receiptInput, renewedInput } from '@/contracts/inputs/channels';
import { createChannels } from '@/server/platform/channels/create-channels';
import { aPerson } from '@/testing/builders';
import { viewerOf } from '@/testing/call';
import { aBrowser, deliverDue, pushesTo, type TestAppWithPush, testAppWithPush } from '@/testing/deliveries';
import { answerDevice } from './answer-device';
import { takeReceipt } from './receipts';
import { addDevice, renewDevice, testTarget } from './targets';

const posted = (body: unknown) =>
  new Request('http://kith.test/', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

const receipt = async (app: TestAppWithPush, body: unknown) =>
  (await answerDevice(app, posted(body), receiptInput, (one, input) => takeReceipt(one, input))).status;

test('E09: a device says without a log-in that it showed a notice; nonsense, forged tokens and 10 MB are refused', async () => {
  await using app = await testAppWithPush();
  const ada = await aPerson(app);
  const browser = aBrowser(app.service.origin);
  const { id: targetId } = await addDevice(app, viewerOf(ada), browser);
  await testTarget(app, ada, { targetId });
  await deliverDue(app);
  const [push] = pushesTo(app, browser);
  expect(push).toMatchObject({ title: 'Kith reaches you here', isTest: true });
  const said = { token: push?.token ?? '', what: 'delivered' };
  for (const wrong of ['', 'no json', '7', { ...said, what: 'eaten' }, { token: 7 }, 'x'.repeat(10_000_000)])
    expect(await receipt(app, wrong)).toBe(400);
  expect(await receipt(app, { ...said, token: `${said.token}x` })).toBe(404);
  expect(await app.db.delivery.findMany()).toMatchObject([{ state: 'accepted', deliveredAt: null }]);
  const answers = await Promise.all(Array.from({ length: 20 }, () => receipt(app, said)));
  expect(new Set(answers)).toEqual(new Set([204]));
  expect(await app.db.delivery.findMany()).toMatchObject([{ state: 'delivered', deliveredAt: expect.any(Date) }]);
});

test('P: web push goes on when the push service gives the browser another address, which only who knows the old one can say', async () => {
  await using app = await testAppWithPush();
  const ada = await aPerson(app);
  const [old, fresh] = [aBrowser(app.service.origin), aBrowser(app.service.origin)];
  const { id: targetId } = await addDevice(app, viewerOf(ada), old);
  const renew = async (before: string) => {
    const subscription = { endpoint: fresh.endpoint, keys: fresh.keys };
    const request = posted({ old: before, subscription });
    return (await answerDevice(app, request, renewedInput, (one, input) => renewDevice(one, input))).status;
  };
  expect(await renew(`${old.endpoint}x`)).toBe(204);
  expect(await app.db.deliveryTarget.findMany()).toMatchObject([{ address: old.endpoint }]);
  expect([await renew(old.endpoint), await renew(old.endpoint)]).toEqual([204, 204]);
  await testTarget(app, ada, { targetId });
  await deliverDue(app);
  expect([pushesTo(app, old).length, pushesTo(app, fresh).length]).toEqual([0, 1]);
});

test('P: web push has one pair of keys however many processes begin at once, over restarts; those of the environment come first', async () => {
  await using app = await testAppWithPush();
  const { config, db, clock } = app;
  const keyOf = (given: typeof config) => createChannels({ config: given, db, clock }).pushKey();
  const keys = await Promise.all(Array.from({ length: 20 }, () => keyOf(config)));
  expect(new Set(keys).size).toBe(1);
  expect(await keyOf(config)).toBe(keys[0]);
  const own = { publicKey: 'B'.repeat(87), privateKey: 'A'.repeat(43) };
  expect(await keyOf({ ...config, push: { ...config.push, keys: own } })).toBe(own.publicKey);
  // Sealed under a secret that is no more, they are of no use to anybody.
  const renewed = await keyOf({ ...config, auth: { ...config.auth, secret: 'another secret of more than 32 characters' } });
  expect(renewed).not.toBe(keys[0]);
});
