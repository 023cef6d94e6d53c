import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import webPush from 'web-push';
import { aClock } from '@/testing/clock';
import { aNotice, pushChannelConformance } from '@/testing/push-channel-conformance';
import { aBrowser, type PushService, pushService, topicOf, vapidClaims } from '@/testing/push-service';
import { createPoster } from '../outbound/post';
import { webPushChannel } from './web-push-channel';
import { webhookChannel } from './webhook-channel';
import { withBreaker } from './with-breaker';

const never = new AbortController().signal;
const clock = aClock('2026-03-01T10:00:00Z');
const vapid = { ...webPush.generateVAPIDKeys(), contact: 'mailto:operators@kith.test' };
const post = (service: PushService) => createPoster({ guard: service.guard, timeoutMs: 2_000 });

function openPush(service: PushService) {
  const browser = aBrowser(service.origin);
  return {
    browser,
    channel: webPushChannel({ post: post(service), clock, keys: async () => vapid }),
    target: { address: browser.endpoint, keys: JSON.stringify(browser.keys) },
    read(index: number) {
      const { body = Buffer.alloc(0), headers } = service.arrived[index] ?? {};
      const { title, body: words, link } = browser.open(body) as Record<string, unknown>;
      return { title, body: words, link, sameness: headers?.topic };
    },
  };
}

const bytes = Buffer.from('a secret of 24 bytes ....');
const secret = `whsec_${bytes.toString('base64')}`;

function openWebhook(service: PushService) {
  return {
    channel: webhookChannel({ post: post(service), clock }),
    target: { address: `${service.origin}/hook`, keys: secret },
    read(index: number) {
      const { body, headers } = service.arrived[index] ?? {};
      const { title, body: words, link } = JSON.parse(body?.toString('utf8') ?? '{}') as Record<string, unknown>;
      return { title, body: words, link, sameness: headers?.['webhook-id'] };
    },
  };
}

pushChannelConformance('web push', pushService, openPush);
pushChannelConformance('webhook', pushService, openWebhook);

test('P: web push is encrypted for one browser, signed with our key for its push service, and replaces what waits there', async () => {
  await using service = await pushService();
  const { browser, channel, target } = openPush(service);
  await channel.send({ ...aNotice, body: '很长'.repeat(4000) }, target, never);
  const [request] = service.arrived;
  expect(request?.body.length).toBeLessThanOrEqual(4096);
  expect(browser.open(request?.body ?? Buffer.alloc(0))).toMatchObject({ title: aNotice.title, tag: 'group-1', token: 'a.b' });
  expect(() => aBrowser(service.origin).open(request?.body ?? Buffer.alloc(0))).toThrow();
  expect(vapidClaims(request?.headers.authorization, vapid.publicKey)).toMatchObject({ aud: service.origin, sub: vapid.contact });
  expect(vapidClaims(request?.headers.authorization, webPush.generateVAPIDKeys().publicKey)).toBeNull();
  expect(request?.headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    topic: topicOf('group-1'),
    ttl: '86400',
    urgency: 'low',
  });
});

test('P: web push: keys that are none are refused, not tried again', async () => {
  await using service = await pushService();
  const { channel, target } = openPush(service);
  const wrong = JSON.stringify({ p256dh: 'AAAA', auth: 'AAAA' });
  await expect(channel.send(aNotice, { ...target, keys: wrong }, never)).rejects.toMatchObject({ name: 'NoticeRefused' });
});

test('E09: a webhook is signed over its id, its second and every byte of its words', async () => {
  await using service = await pushService();
  const { channel, target } = openWebhook(service);
  await channel.send(aNotice, target, never);
  const { headers, body } = service.arrived[0] ?? { headers: {}, body: Buffer.alloc(0) };
  const seconds = String(clock.now().getTime() / 1000);
  const signature = createHmac('sha256', bytes)
    .update(`${aNotice.id}.${seconds}.${body.toString('utf8')}`)
    .digest('base64');
  expect(headers).toMatchObject({ 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` });
});

test('E09: a provider that fails five times in a row is left alone for a while; one address that is gone says nothing about it', async () => {
  await using service = await pushService();
  const { target, channel } = openWebhook(service);
  const guarded = withBreaker(channel, { failures: 5, restMs: 60 });
  const names = async (count: number) => {
    const found: unknown[] = [];
    for (let sent = 0; sent < count; sent++)
      found.push(await guarded.send(aNotice, target, never).catch((error: unknown) => (error as Error).name));
    return found;
  };
  service.answerWith(410);
  expect(await names(6)).toEqual(Array(6).fill('TargetGone'));
  service.answerWith(500);
  expect(await names(7)).toEqual([...Array(5).fill('Error'), 'ChannelBusy', 'ChannelBusy']);
  expect(service.arrived).toHaveLength(11);
  service.answerWith(204);
  await expect.poll(() => names(1)).toEqual(['delivered']);
});
