// The door for what has no log-in: a service worker that woke up by itself, a mail program.
import type { z } from 'zod';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { networkOf } from '@/server/platform/network-of';

const mostBytes = 5000;

async function bodyOf(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length')) > mostBytes) return null;
  const text = await request.text();
  return text.length > mostBytes ? null : JSON.parse(text);
}

/** Who is asked too often by one network, or given nonsense, says so with the status; nothing else is answered. */
export async function answerDevice<T>(
  app: AppContext,
  request: Request,
  schema: z.ZodType<T>,
  work: (app: AppContext, input: T) => Promise<unknown>,
): Promise<Response> {
  const hop = app.config.trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const input = schema.safeParse(await bodyOf(request).catch(() => null));
  if (!input.success) return new Response(null, { status: 400 });
  try {
    await app.limiter.take('device', networkOf(hop || 'unknown'));
    await work(app, input.data);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(null, { status: error.code === 'rate-limited' ? 429 : 404 });
  }
}
