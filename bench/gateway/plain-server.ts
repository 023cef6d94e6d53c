// A server of the protocol that does nothing but answer after so many milliseconds: `wait-200` is a model that takes 200. Its
// address is the first line that it prints.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const message = { role: 'assistant', content: 'A short answer.' };
const usage = { prompt_tokens: 700, completion_tokens: 4, total_tokens: 704 };
const answer = JSON.stringify({
  id: 'c',
  object: 'chat.completion',
  created: 1,
  model: 'plain',
  choices: [{ index: 0, message, finish_reason: 'stop' }],
  usage,
});

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    const waitMs = Number(/"wait-(\d+)"/.exec(body)?.[1] ?? 0);
    const send = () => response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    if (waitMs > 0) setTimeout(send, waitMs);
    else send();
  });
});
server.listen(0, '127.0.0.1', () => {
  // `address()` is an AddressInfo for every server that listens on TCP.
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}/v1`);
});
