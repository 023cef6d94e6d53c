import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen } from './listen';
import { createUploadHandler } from './upload/handle-upload';
import type { UploadOptions } from './upload/options';

export type UploadServer = { url: string; close(): Promise<void> };

/** The local stand-in for UploadThing on `port` of loopback; its public address is its own. */
export async function createUploadServer(options: Omit<UploadOptions, 'publicUrl'> & { port: number }): Promise<UploadServer> {
  let handle: ((request: Request) => Promise<Response>) | undefined;
  const server = createServer(
    getRequestListener(async (request) => (handle ? handle(request) : new Response('Starting', { status: 503 }))),
  );
  const { origin, close } = await listen(server, options.port);
  handle = createUploadHandler({ ...options, publicUrl: origin });
  return { url: origin, close };
}
