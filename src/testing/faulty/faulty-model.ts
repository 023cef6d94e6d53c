// The scripted mind behind a server a share of whose answers is faulty, each kind of fault as likely as the others. Which answer is
// struck follows from the seed, the prompt and how often it was asked, so that the order in which questions come decides nothing.
import { createHash } from 'node:crypto';
import { answerScripted } from '@/minds/scripted/answer-scripted';
import { completionRequest } from '@/stack/model/completion-request';
import { replyPlain, replyStreamed } from '@/stack/model/reply';
import { type FaultAnswer, type FaultRequest, hangs, says, sendsGarbage, startFaultServer, status } from '../fault-server';

/** Given instead of the right answer, whose text they get. */
const faults: Record<string, (text: string) => FaultAnswer> = {
  'http-500': () => status(500),
  'http-429': () => status(429, { 'retry-after': '1' }),
  hang: () => hangs,
  page: () => sendsGarbage,
  cut: () => (_request, response) => void response.destroy(),
  empty: () => says(''),
  thoughts: () => says('<think>What would be best? Perhaps to wait.'),
  prose: () => says('Sure! I would like to walk in the park.'),
  'wrong-schema': () => says('{"unexpected": true, "answer": 42}'),
  'illegal-choice': () => says('{"choice": 999, "reason": "I can fly", "text": "", "place": 999, "n": -1}'),
  truncated: (text) => says(text.slice(0, Math.ceil(text.length / 2)), 'length'),
  'wrong-language': () =>
    says('{"choice": 1, "text": "今天的天气真好，我们一起去湖边走走吧。", "reason": "今天的天气真好，出去走走。"}'),
};
const kinds = Object.keys(faults).sort();

/** `share`: 0 to 1 of all answers. `struck` counts them by kind. */
export async function startFaultyModel({ share, seed = '7' }: { share: number; seed?: string }) {
  const struck: Record<string, number> = {};
  const asked = new Map<string, number>();
  const answer: FaultAnswer = (request, response) => {
    const messages = request.messages.map(({ role, content }) => ({ role, content: String(content) }));
    const text = answerScripted({ messages, model: 'kith-scripted', seed });
    const kind = faultFor(request);
    const reply = { request: completionRequest.parse(request), text, number: 1, fault: 'none', tokenDelayMs: 0 } as const;
    if (kind === null) return request.stream ? replyStreamed(response, reply) : replyPlain(response, reply);
    struck[kind] = (struck[kind] ?? 0) + 1;
    return faults[kind]?.(text)(request, response);
  };
  const server = await startFaultServer([answer]);
  return { ...server, struck };

  function faultFor({ messages }: FaultRequest): string | null {
    const prompt = JSON.stringify(messages);
    const times = asked.get(prompt) ?? 0;
    asked.set(prompt, times + 1);
    const roll = createHash('sha256').update(`${seed}\u001f${times}\u001f${prompt}`).digest();
    if (roll.readUInt32BE(0) / 2 ** 32 >= share) return null;
    return kinds[roll.readUInt32BE(4) % kinds.length] ?? null;
  }
}
