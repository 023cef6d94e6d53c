import { expect, test } from 'vitest';
import type { TokenEvent } from '@/contracts/live-events';
import { writeReply } from '@/server/characters/write-reply';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';

const never = new AbortController().signal;

test('the person reads the answer through the public door', async () => {
  await using at = await meeting([says('Hello Ada.')]);
  const messageId = await at.write('Hello');
  const stream = await caller(at.app, { as: at.person, signal: never }).replies.onText({ messageId });
  const writing = writeReply(at.app, { messageId }, never);
  let text = '';
  for await (const item of stream) {
    // Without HTTP the envelope arrives unopened, which its type does not say.
    const [, events] = item as unknown as [string, TokenEvent[]];
    for (const event of events) if (event.kind === 'text') text += event.text;
  }
  await writing;
  expect(text).toBe('Hello Ada.');
});

test('bad input is refused with the right code', async () => {
  await using at = await meeting([says('Hello.')]);
  const messageId = await at.write('Hello');
  const first = async (as: typeof at.person | undefined, input: unknown) => {
    // What a browser could send, which the compiler would not let us write.
    const given = input as { messageId: string };
    const stream = await caller(at.app, { as, signal: never }).replies.onText(given);
    await stream[Symbol.asyncIterator]().next();
  };
  await expect(first(undefined, { messageId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  await expect(first(at.person, { messageId: 'x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(first(at.person, { messageId, lastEventId: 'x'.repeat(41) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(first(at.person, { messageId, lastEventId: '\0' })).rejects.toMatchObject({ code: 'bad-cursor' });
  const stranger = await aPerson(at.app);
  await expect(first(stranger, { messageId })).rejects.toMatchObject({ code: 'conversation-not-found' });
});
