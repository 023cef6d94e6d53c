// A push service and a browser on loopback: it checks what a real one would check, and opens what it gets as a browser does (RFC 8188,
// 8291, 8292), with nothing but node:crypto.
import { createDecipheriv, createECDH, createHash, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type Guard, publicInternet } from '@/server/platform/outbound/guard';
import { isPublicAddress } from '@/server/platform/outbound/is-public-address';

type Arrived = { path: string; headers: IncomingMessage['headers']; body: Buffer };

export type PushService = AsyncDisposable & {
  readonly arrived: Arrived[];
  /** what it answers from now on */
  answerWith(status: number, headers?: Record<string, string>): void;
  readonly origin: string;
  /** the public internet and this server */
  readonly guard: Guard;
};

export async function pushService(): Promise<PushService> {
  const arrived: Arrived[] = [];
  let answer: { status: number; headers: Record<string, string> } = { status: 201, headers: {} };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      arrived.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(answer.status, answer.headers).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    arrived,
    answerWith: (status, headers = {}) => {
      answer = { status, headers };
    },
    origin: `http://127.0.0.1:${port}`,
    guard: {
      ...publicInternet,
      isAllowedPort: (asked) => asked === port || publicInternet.isAllowedPort(asked),
      isAllowedAddress: (one, asked) => isPublicAddress(one) || (one === '127.0.0.1' && asked === port),
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A browser's subscription at a push service, and what it makes of what it gets. */
export function aBrowser(origin: string, name = randomBytes(6).toString('hex')) {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: ecdh.getPublicKey().toString('base64url'), auth: auth.toString('base64url') };
  return {
    endpoint: `${origin}/push/${name}`,
    keys,
    /** The words in it. Throws for what was not encrypted for this browser. */
    open(body: Buffer): unknown {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const sender = body.subarray(21, 21 + keyLength);
      const shared = ecdh.computeSecret(sender);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
      const secret = Buffer.from(hkdfSync('sha256', shared, auth, info, 32));
      const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
      const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
      const sealed = body.subarray(21 + keyLength);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(sealed.subarray(-16));
      const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      // A delimiter (2: the last record) and padding follow the words.
      return JSON.parse(opened.subarray(0, opened.lastIndexOf(2)).toString('utf8'));
    },
  };
}

const point = (publicKey: string) => {
  const bytes = Buffer.from(publicKey, 'base64url');
  return { kty: 'EC', crv: 'P-256', x: bytes.subarray(1, 33).toString('base64url'), y: bytes.subarray(33).toString('base64url') };
};

/** The claims of a VAPID header that this public key signed, as a push service checks it; null otherwise. */
export function vapidClaims(header: string | undefined, publicKey: string): { aud: string; sub: string; exp: number } | null {
  const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(header ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (key !== publicKey) return null;
  const verifier = createPublicKey({ key: point(publicKey), format: 'jwk' });
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: verifier, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isTrue ? JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) : null;
}

/** The topic of a tag: one that waits is replaced by the next. */
export const topicOf = (tag: string) => createHash('sha256').update(tag).digest('base64url').slice(0, 32);
