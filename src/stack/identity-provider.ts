// An identity provider on loopback (OpenID Connect: code flow with PKCE, RS256), for trying and testing. It believes whatever name is typed.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen';

export type ProviderClient = { id: string; secret: string };

/** What a broken or false provider might do. */
export type ProviderFault = 'signature' | 'audience' | 'nonce' | 'refuses';

export type LocalProvider = AsyncDisposable & {
  issuer: string;
  /** from now on; null: an honest one */
  failBy(fault: ProviderFault | null): void;
};

type Grant = { name: string; nonce: string; challenge: string };

const asUrl = (text: string | Buffer) => Buffer.from(text).toString('base64url');
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Both parts in the encoding of forms, as OAuth wants them (RFC 6749, 2.3.1). */
function basicOf({ id, secret }: ProviderClient): string {
  const asForm = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return `Basic ${Buffer.from(`${asForm(id)}:${asForm(secret)}`).toString('base64')}`;
}

/** The same name is the same person at every log-in. */
export const subjectOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 24);

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** The page on which somebody says who they are; every parameter of the request goes on with the form. */
function askWho(response: ServerResponse, given: URLSearchParams): void {
  const hidden = [...given].map(([key, value]) => `<input type="hidden" name="${escaped(key)}" value="${escaped(value)}">`);
  const form = `<form action="/approve"><label>Name <input name="name" required></label>${hidden.join('')}<button>Go on</button></form>`;
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html lang="en"><title>Local provider</title><h1>Who are you?</h1>${form}</html>`);
}

/** Opens it on any free port. */
export async function localProvider(client: ProviderClient): Promise<LocalProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  let fault: ProviderFault | null = null;
  let issuer = '';

  function idToken({ name, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: issuer, sub: subjectOf(name), name, preferred_username: name, iat: now, exp: now + 300 },
      aud: fault === 'audience' ? 'another-site' : client.id,
      nonce: fault === 'nonce' ? 'of another request' : nonce,
    };
    const text = `${asUrl(JSON.stringify({ alg: 'RS256', kid: 'one' }))}.${asUrl(JSON.stringify(claims))}`;
    const key = fault === 'signature' ? stranger.privateKey : privateKey;
    return `${text}.${asUrl(sign('RSA-SHA256', Buffer.from(text), key))}`;
  }

  function approve(response: ServerResponse, given: URLSearchParams): void {
    const word = (name: string) => given.get(name) ?? '';
    const back = new URL(word('redirect_uri'));
    back.searchParams.set('state', word('state'));
    if (fault === 'refuses') back.searchParams.set('error', 'access_denied');
    else {
      const code = randomBytes(16).toString('hex');
      const grant = { name: word('name'), nonce: word('nonce'), challenge: word('code_challenge') };
      grants.set(code, grant);
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.toString() }).end();
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = await bodyOf(request);
    const code = given.get('code') ?? '';
    const grant = grants.get(code);
    // a code counts once
    grants.delete(code);
    const isClient = request.headers.authorization === basicOf(client);
    const verifier = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || !isClient || verifier !== grant.challenge) return json(response, { error: 'invalid_grant' }, 400);
    json(response, { access_token: randomBytes(8).toString('hex'), token_type: 'Bearer', id_token: idToken(grant) });
  }

  const configuration = () => ({
    ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
    id_token_signing_alg_values_supported: ['RS256'],
  });

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') return json(response, configuration());
    if (pathname === '/jwks') {
      return json(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
    }
    if (pathname === '/authorize') return askWho(response, searchParams);
    if (pathname === '/approve') return approve(response, searchParams);
    if (pathname === '/token') return void exchange(request, response);
    json(response, { error: 'not_found' }, 404);
  });
  const { origin, close } = await listen(server, 0);
  issuer = origin;
  return {
    issuer,
    failBy: (next) => {
      fault = next;
    },
    [Symbol.asyncDispose]: close,
  };
}
