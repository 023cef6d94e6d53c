// Somebody else's server of the protocol (aimock): HTTP, keys and streaming are theirs, the words come from the scripted mind.
import { LLMock } from '@copilotkit/aimock';
import { answerScripted } from '@/minds/scripted/answer-scripted';

export type OtherServer = AsyncDisposable & {
  baseUrl: string;
  apiKey: string;
  requests(): { path: string; isStream: boolean; status: number }[];
};

/** On a free loopback port; who has another key is refused. */
export async function startOtherServer(seed = '7'): Promise<OtherServer> {
  const apiKey = 'the-other-key';
  const server = new LLMock({ host: '127.0.0.1', port: 0, chunkSize: 8, auth: { apiKeys: [apiKey] }, journalMaxEntries: 5000 });
  server.on({ endpoint: 'chat' }, ({ messages, model }) => ({
    content: answerScripted({ messages: messages.map(({ role, content }) => ({ role, content: textOf(content) })), model, seed }),
  }));
  await server.start();
  return {
    baseUrl: `${server.url}/v1`,
    apiKey,
    requests: () =>
      server.getRequests().map(({ path, body, response }) => ({
        path,
        isStream: body !== null && 'stream' in body && body.stream === true,
        status: response.status,
      })),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

type Content = string | { text?: string }[] | null;

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('\n');
