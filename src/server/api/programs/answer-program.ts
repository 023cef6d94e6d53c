// The door for programs: the procedures of `contracts/programs.ts` by HTTP, with a token in place of a cookie.
import { callTRPCProcedure } from '@trpc/server';
import type { ProgramScope } from '@/contracts/programs';
import { DomainError } from '@/lib/errors';
import { viewerOfToken } from '../../auth/tokens/viewer-of-token';
import type { AppContext } from '../../platform/app-context';
import { type ApiContext, addressFrom, languageFrom } from '../context';
import { appRouter } from '../root';
import { callAt } from './calls';
import { problem, problemOf } from './problem';
import { readInput } from './read-input';

const asked = 'authorization, content-type, accept-language';

/** Pages of these origins may read the answer. No cookie is ever looked at, so a foreign page has no more rights than its token. */
export function allowOrigin(app: Pick<AppContext, 'config'>, request: Request): Record<string, string> {
  const origin = request.headers.get('origin');
  const { origins } = app.config.programs;
  if (!origin || !(origins.includes(origin) || origins.includes('*'))) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': asked,
    'access-control-expose-headers': 'retry-after',
    'access-control-max-age': '600',
    vary: 'origin',
  };
}

async function contextOf(app: AppContext, request: Request, scope: ProgramScope): Promise<ApiContext> {
  const address = addressFrom(request.headers, app.config.trustProxy);
  const given = /^Bearer (?<token>\S+)$/i.exec(request.headers.get('authorization') ?? '')?.groups?.token;
  if (given === undefined) {
    if (app.config.programs.access !== 'open' || scope !== 'read') throw new DomainError('token-refused', 'No token');
    return { app, viewer: null, address, language: languageFrom(request.headers, null), inProcess: false };
  }
  // Whoever tries tokens is stopped by the limit of strangers.
  const known = await viewerOfToken(app, given);
  if (!known) {
    await app.limiter.take('read', address);
    throw new DomainError('token-refused', 'An unknown token');
  }
  if (!known.scopes.includes(scope)) throw new DomainError('scope-missing', `The token is not for ${scope}`);
  return { app, viewer: known.viewer, address, language: languageFrom(request.headers, known.viewer), inProcess: false };
}

/** The answer of one call: plain JSON, times as ISO 8601; nothing (204) where there is nothing to say; problem details (RFC 9457) else. */
export async function answerProgram(app: AppContext, request: Request, path: string): Promise<Response> {
  const call = callAt(path);
  if (!call || app.config.programs.access === 'closed') return problem({ status: 404, code: 'not-found' });
  const { method } = call;
  if (request.method !== method) return problem({ status: 405, code: 'method-not-allowed', headers: { allow: method } });
  try {
    const ctx = await contextOf(app, request, call.scope);
    const result: unknown = await callTRPCProcedure({
      ...{ ctx, path, router: appRouter, batchIndex: 0, signal: request.signal },
      type: method === 'GET' ? 'query' : 'mutation',
      getRawInput: () => readInput(request, call),
    });
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    return problemOf(error, app.log);
  }
}
