// What every PushChannel must do; each adapter's test calls this with a way to read what arrived.
import { expect, test } from 'vitest';
import type { ChannelTarget, OutgoingNotice, PushChannel } from '@/server/platform/channels/push-channel';
import type { PushService } from './push-service';

export type ChannelUnderTest = {
  channel: PushChannel;
  target: ChannelTarget;
  /** what the n-th request said, and by what a repetition is known */
  read(index: number): { title: unknown; body: unknown; link: unknown; sameness: unknown };
};

export const aNotice: OutgoingNotice = {
  id: '0190a3c4-0000-7000-8000-000000000001',
  title: 'Luna (AI) 回复了你的评论 ✉',
  body: 'Some words.',
  link: 'https://kith.test/api/deliveries/open?token=a.b',
  tag: 'group-1',
  language: 'zh',
  token: 'a.b',
  isTest: false,
  isAi: true,
};

const never = new AbortController().signal;

export function pushChannelConformance(
  name: string,
  service: () => Promise<PushService>,
  open: (service: PushService) => ChannelUnderTest,
): void {
  const title = (rest: string) => `E09: ${name}: ${rest}`;

  test(title('a notice arrives with its words in any language, and a repetition can be known as one'), async () => {
    await using at = await service();
    const { channel, target, read } = open(at);
    await channel.send(aNotice, target, never);
    await channel.send(aNotice, target, never);
    const [first, second] = [read(0), read(1)];
    expect(first).toMatchObject({ title: aNotice.title, body: aNotice.body, link: aNotice.link });
    expect(first.sameness).toBe(second.sameness);
    expect(first.sameness).toBeTruthy();
  });

  test.each([404, 410])(title('an address that answers %i is gone'), async (status) => {
    await using at = await service();
    const { channel, target } = open(at);
    at.answerWith(status);
    await expect(channel.send(aNotice, target, never)).rejects.toMatchObject({ name: 'TargetGone' });
  });

  test(
    title('who is asked for too much says when to come again; who is broken may be asked again; a refusal is for good'),
    async () => {
      await using at = await service();
      const { channel, target } = open(at);
      at.answerWith(429, { 'retry-after': '120' });
      await expect(channel.send(aNotice, target, never)).rejects.toMatchObject({ name: 'ChannelBusy', retryAfterMs: 120_000 });
      at.answerWith(503);
      await expect(channel.send(aNotice, target, never)).rejects.toMatchObject({ name: 'Error' });
      at.answerWith(413);
      await expect(channel.send(aNotice, target, never)).rejects.toMatchObject({ name: 'NoticeRefused' });
      at.answerWith(302, { location: 'http://169.254.169.254/' });
      await expect(channel.send(aNotice, target, never)).rejects.toMatchObject({ name: 'NoticeRefused' });
      expect(at.arrived).toHaveLength(4);
    },
  );

  test.each(['http://169.254.169.254/latest', 'http://127.0.0.1:1/', 'http://[::1]/', 'https://example.com:22/'])(
    title('%s is refused before anything is sent'),
    async (address) => {
      await using at = await service();
      const { channel, target } = open(at);
      await expect(channel.send(aNotice, { ...target, address }, never)).rejects.toMatchObject({ name: 'NoticeRefused' });
    },
  );

  test(title('whoever stopped sends nothing'), async () => {
    await using at = await service();
    const { channel, target } = open(at);
    await expect(channel.send(aNotice, target, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(at.arrived).toEqual([]);
  });
}
