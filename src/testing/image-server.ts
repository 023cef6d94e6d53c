// A real local server that speaks two languages of pictures, ComfyUI's and OpenAI's; every fault is one that such servers have.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { z } from 'zod';

export type ImageFault =
  | 'none'
  | 'http-500'
  | 'hang'
  | 'garbage'
  | 'huge'
  | 'html'
  | 'empty'
  | 'refuse'
  | 'out-of-memory'
  | 'interrupted';

const prompt = z.looseObject({ prompt: z.record(z.string(), z.unknown()) });
const generation = z.looseObject({ model: z.string(), prompt: z.string(), size: z.string() });

/** `turns`: how often a picture is asked for before it is done. */
export async function startImageServer({ turns = 2 }: { turns?: number } = {}) {
  const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#88aacc' } })
    .png()
    .toBuffer();
  const state = { fault: 'none' as ImageFault, asked: 0 };
  const seen = {
    prompts: [] as unknown[],
    generations: [] as z.output<typeof generation>[],
    uploads: 0,
    withdrawn: [] as string[],
    keys: [] as unknown[],
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const body = await readAll(request);
    const json = (status: number, value: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (pathname === '/queue' || pathname === '/interrupt') {
      seen.withdrawn.push(pathname);
      return json(200, {});
    }
    if (state.fault === 'http-500') return json(500, { error: { message: 'The server had an error.', type: 'server_error' } });
    if (state.fault === 'garbage') return void response.writeHead(200).end('{"prompt_id": oops');
    if (state.fault === 'hang') return; // until the client goes
    if (pathname === '/upload/image') {
      seen.uploads += 1;
      return json(200, { name: `portrait-${seen.uploads}.png`, subfolder: '', type: 'input' });
    }
    if (pathname === '/prompt') {
      if (state.fault === 'refuse')
        return json(400, {
          error: { type: 'prompt_outputs_failed_validation', message: 'Prompt outputs failed validation' },
          node_errors: { model: { errors: [{ type: 'value_not_in_list', details: 'ckpt_name' }] } },
        });
      seen.prompts.push(prompt.parse(JSON.parse(body.toString())).prompt);
      state.asked = 0;
      return json(200, { prompt_id: 'p-1', number: 1, node_errors: {} });
    }
    if (pathname === '/history/p-1') {
      state.asked += 1;
      return json(200, state.asked < turns ? {} : { 'p-1': runOf(state.fault) });
    }
    if (pathname === '/view') return picture(response);
    if (pathname === '/v1/images/generations') {
      seen.keys.push(request.headers.authorization);
      if (state.fault === 'refuse')
        return json(400, {
          error: {
            message: 'Your request was rejected by the safety system.',
            type: 'image_generation_user_error',
            code: 'moderation_blocked',
          },
        });
      seen.generations.push(generation.parse(JSON.parse(body.toString())));
      const bytes = { huge: Buffer.alloc(30_000_000), html: Buffer.from(page), empty: Buffer.alloc(0) };
      const given = state.fault in bytes ? bytes[state.fault as keyof typeof bytes] : png;
      return json(200, { created: 1, data: state.fault === 'out-of-memory' ? [] : [{ b64_json: given.toString('base64') }] });
    }
    response.writeHead(404).end('no such page');
  }

  function picture(response: ServerResponse): void {
    if (state.fault === 'html') return void response.writeHead(200, { 'content-type': 'image/png' }).end(page);
    if (state.fault === 'empty') return void response.writeHead(200, { 'content-type': 'image/png' }).end();
    if (state.fault !== 'huge') return void response.writeHead(200, { 'content-type': 'image/png' }).end(png);
    response.writeHead(200, { 'content-type': 'image/png' });
    for (let left = 30; left > 0; left--) response.write(Buffer.alloc(1_000_000));
    response.end();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // `address()` is an AddressInfo for every server that listens on TCP.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    set fault(next: ImageFault) {
      state.fault = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const page = '<html><script>alert(1)</script></html>';

function runOf(fault: ImageFault) {
  const failed = (message: [string, object]) => ({
    status: { status_str: 'error', completed: false, messages: [['execution_start', {}], message] },
    outputs: {},
  });
  if (fault === 'out-of-memory')
    return failed([
      'execution_error',
      { node_type: 'KSampler', exception_message: 'CUDA out of memory. Tried to allocate 2.00 GiB' },
    ]);
  if (fault === 'interrupted') return failed(['execution_interrupted', { node_id: 'paint' }]);
  return {
    status: { status_str: 'success', completed: true, messages: [] },
    outputs: { save: { images: [{ filename: 'kith_00001_.png', subfolder: '', type: 'output' }] } },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
