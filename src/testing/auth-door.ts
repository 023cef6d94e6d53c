// NextAuth's own door without Next: one browser with its cookies, before the handler that the web app mounts at /api/auth.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { decode } from 'next-auth/jwt';
import { authOptions } from '@/server/auth/auth-options';
import type { AppContext } from '@/server/platform/app-context';
import { listen } from '@/stack/listen';

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
}

function asNext(response: ServerResponse): NextApiResponse {
  const more = {
    status(code: number) {
      response.statusCode = code;
      return given;
    },
    json: (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
    send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body ?? '')),
  };
  const given = Object.assign(response, more) as unknown as NextApiResponse;
  return given;
}

/** A browser before the log-in of this installation; `arrival` is what its cookie of that name holds. */
export async function browserAt(app: AppContext) {
  const jar = new Map<string, string>();
  let arrival: string | undefined;
  const visit = () => ({
    sender: { address: 'here', userAgent: 'a browser' },
    arrival,
    keepArrival(sealed: string) {
      arrival = sealed;
    },
  });
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const query = { ...Object.fromEntries(searchParams), nextauth: pathname.split('/').slice(3) };
    const asked = Object.assign(request, { query, cookies: Object.fromEntries(jar), body: await bodyOf(request), env: {} });
    await NextAuth(asked satisfies NextApiRequest, asNext(response), authOptions(app, visit()));
  });
  const { origin, close } = await listen(server, 0);

  async function ask(path: string, form?: Record<string, string>): Promise<Response> {
    const body = form && new URLSearchParams(form);
    const answer = await fetch(`${origin}${path}`, { method: form ? 'POST' : 'GET', body, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, decodeURIComponent(value));
      else jar.delete(name);
    }
    return answer;
  }

  async function post(path: string, form: Record<string, string>): Promise<Response> {
    const { csrfToken } = await (await ask('/api/auth/csrf')).json();
    return ask(path, { ...form, csrfToken, json: 'true' });
  }

  return {
    get arrival() {
      return arrival;
    },
    forgetArrival() {
      arrival = undefined;
    },
    /** Chooses a provider; gives its address to go to. */
    async choose(provider: string): Promise<URL> {
      const { url } = await (await post(`/api/auth/signin/${provider}`, { callbackUrl: '/' })).json();
      return new URL(url);
    },
    /** Comes back by the address that a provider sent it to; gives where it is sent on. */
    async comeBack(to: URL): Promise<string> {
      return (await ask(`${to.pathname}${to.search}`)).headers.get('location') ?? '';
    },
    /** Sends one of our forms; null when it was taken, else the code of what was wrong. */
    async send(way: string, answer: unknown): Promise<string | null> {
      const { url } = await (await post(`/api/auth/callback/${way}`, { answer: JSON.stringify(answer) })).json();
      return new URL(url, 'http://localhost').searchParams.get('error');
    },
    /** Of the log-in that it holds; null when it holds none. */
    async sessionId(): Promise<string | null> {
      const token = jar.get('next-auth.session-token');
      return (token && (await decode({ token, secret: app.config.auth.secret }))?.sessionId) || null;
    },
    [Symbol.asyncDispose]: close,
  };
}
