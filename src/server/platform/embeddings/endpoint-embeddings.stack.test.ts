import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createModelServer } from '@/stack/model-server';
import { createSimilarity } from './create-similarity';
import { embeddingsConformance } from './embeddings-conformance';
import { endpointEmbeddings } from './endpoint-embeddings';

const endpoint = (baseUrl: string) => ({ baseUrl, apiKey: '', model: 'kith-lexical', timeoutMs: 400 });

embeddingsConformance(async (work) => {
  const server = await createModelServer({ port: 0, seed: 'x' });
  try {
    await work(endpointEmbeddings({ ...endpoint(server.url), timeoutMs: 20_000 }));
  } finally {
    await server.close();
  }
});

/** A server that answers every request like this. */
async function serving(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `address()` is an AddressInfo for every server that listens on TCP.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = (body: unknown, status = 200): RequestListener => {
  return (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const vectors = (...all: unknown[]) =>
  json({ object: 'list', data: all.map((embedding, index) => ({ object: 'embedding', index, embedding })), model: 'm' });

const faults: [name: string, answer: RequestListener][] = [
  ['an error', json({ error: { message: 'down', type: 'server_error' } }, 500)],
  ['a page', (_, response) => response.end('<html>sign in</html>')],
  ['silence', () => undefined],
  ['too few vectors', vectors([1, 0])],
  ['vectors of two lengths', vectors([1, 0], [1, 0, 0])],
  ['no vectors', vectors([], [])],
  ['words for numbers', vectors(['a'], ['b'])],
];

test.each(faults)('I04: %s in place of vectors is said honestly, and words decide meanwhile', async (_, answer) => {
  await using server = await serving(answer);
  const embeddings = endpointEmbeddings(endpoint(server.baseUrl));
  await expect(embeddings.embed(['tea', 'bridge'])).rejects.toMatchObject({ code: 'model-unavailable' });
  const warned: string[] = [];
  const similar = createSimilarity(embeddings, {
    warn: (_fields: unknown, sentence?: string) => void warned.push(sentence ?? ''),
  });
  const [tea = 0, bridge = 0] = await similar('jasmine tea', ['Anna drinks tea', 'Leo mends the bridge']);
  expect(tea).toBeGreaterThan(bridge);
  expect(warned).toHaveLength(1);
});

test('I04: a text that was asked for lately is not asked for again', async () => {
  let requests = 0;
  await using server = await serving((request, response) => {
    requests++;
    vectors([3, 4])(request, response);
  });
  const embeddings = endpointEmbeddings(endpoint(server.baseUrl));
  const [first] = await embeddings.embed(['tea']);
  expect(await embeddings.embed(['tea', 'tea'])).toEqual([first, first]);
  expect(first).toEqual([0.6, 0.8]);
  expect(requests).toBe(1);
});
