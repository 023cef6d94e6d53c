// From a person's message to the first piece of the answer that its browser is sent, above the model's own time to its first
// token: through the database, the queue, a worker of its own process and Redis. Once with the town at rest, once at full speed.
import { setTimeout as sleep } from 'node:timers/promises';
import { followReply } from '@/server/characters/follow-reply';
import { openConversation } from '@/server/messages/open-conversation';
import { sendMessage } from '@/server/messages/send-message';
import type { AppContext } from '@/server/platform/app-context';
import { aCharacter, aPerson } from '@/testing/builders';
import { persona, townOf } from '@/testing/meeting';
import { timesOf } from '../times';

const pauseMs = 150;

export type Talk = { app: AppContext; person: Awaited<ReturnType<typeof aPerson>>; conversationId: string };

/** A person and a character who is always free, in a cafe beside the town. */
export async function aTalk(app: AppContext): Promise<Talk> {
  const character = await aCharacter(app, { worldId: 'cafe', persona, nickname: 'Mei' });
  const person = await aPerson(app, { nickname: 'Ada' });
  const name = { en: 'Cafe', zh: 'Cafe' };
  const state = townOf(character.id);
  await app.db.world.create({ data: { id: 'cafe', name, seed: 'test', minute: state.minute, state, status: 'stopped' } });
  const conversationId = await app.transact((tx) => openConversation(app, tx, person.id, character.id));
  return { app, person, conversationId };
}

/** Wall milliseconds until the first piece of the answer, for `count` messages one after the other. */
export async function untilFirstPiece({ app, person, conversationId }: Talk, count: number): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let n = 0; n < count; n++) {
    const startedAt = performance.now();
    const signal = AbortSignal.timeout(20_000);
    const sent = await sendMessage(app, person, {
      conversationId,
      text: `How is the tea today, cup ${n}?`,
      clientId: crypto.randomUUID(),
    });
    let hasBegun = false;
    for await (const { events } of followReply(app, person.id, { messageId: sent.id, after: null, signal })) {
      if (hasBegun || !events.some(({ kind }) => kind === 'text')) continue;
      hasBegun = true;
      milliseconds.push(performance.now() - startedAt);
    }
    await sleep(pauseMs);
  }
  return milliseconds;
}

/** The model's own: a bare streamed request to the same server at the same time. */
export async function modelsFirstToken(baseUrl: string, count: number): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let n = 0; n < count; n++) {
    const startedAt = performance.now();
    const response = await fetch(`${baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'scripted',
        stream: true,
        messages: [{ role: 'user', content: `How is the tea, cup ${n}?` }],
      }),
    });
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      if (!decoder.decode(bytes, { stream: true }).includes('"content":"')) continue;
      milliseconds.push(performance.now() - startedAt);
      break;
    }
    await sleep(pauseMs / 3);
  }
  return milliseconds;
}

/** Both in turns, so that what else the machine does strikes both. */
export async function measureFirstTokens(talk: Talk, baseUrl: string, count: number) {
  const parts = 5;
  const [model, person]: [number[], number[]] = [[], []];
  for (let part = 0; part < parts; part++) {
    model.push(...(await modelsFirstToken(baseUrl, count / parts)));
    person.push(...(await untilFirstPiece(talk, count / parts)));
  }
  return { model: timesOf(model), person: timesOf(person) };
}
