import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { logInInput } from '@/contracts/inputs/accounts';
import { passkeyLogInInput } from '@/contracts/inputs/passkeys';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '../platform/app-context';
import { logIn } from './log-in';
import { SESSION_MS, type Sender } from './open-session';
import { logInWithPasskey } from './passkeys/log-in-with-passkey';
import { revokeSessions } from './revoke-sessions';

/** A failure as NextAuth passes it to the browser: only the message arrives there, so it is a code, and after a colon seconds to wait. */
function failure(app: AppContext, error: unknown): Error {
  if (error instanceof DomainError) {
    const { retryAfterMs } = error.details;
    return new Error(retryAfterMs === undefined ? error.code : `${error.code}:${Math.ceil(retryAfterMs / 1000)}`);
  }
  app.log.error({ err: error }, 'logging in failed');
  return new Error('internal-error');
}

async function admit(app: AppContext, enter: () => Promise<{ userId: string; sessionId: string }>) {
  try {
    const { userId, sessionId } = await enter();
    return { id: userId, sessionId };
  } catch (error) {
    throw failure(app, error);
  }
}

/**
 * Log-ins travel in a signed, http-only cookie that holds nothing but the ids of the account and of its row in `sessions`, which
 * is looked up at every request. `senderOf` tells where a request came from.
 */
export function authOptions(
  app: AppContext,
  senderOf: (headers: Headers) => Sender = () => ({ address: 'unknown', userAgent: '' }),
): NextAuthOptions {
  return {
    secret: app.config.auth.secret,
    session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
    pages: { signIn: '/login', error: '/login' },
    logger: {
      error: (code, metadata) => app.log.error({ code, metadata }, 'NextAuth failed'),
      warn: (code) => app.log.debug({ code }, 'NextAuth warned'),
      debug: () => {},
    },
    providers: [
      Credentials({
        credentials: { username: {}, password: {}, code: {} },
        async authorize(given, request) {
          const input = logInInput.safeParse(given);
          if (!input.success) throw new Error('wrong-credentials');
          return admit(app, () => logIn(app, { ...input.data, ...senderOf(new Headers(request.headers)) }));
        },
      }),
      Credentials({
        id: 'passkey',
        credentials: { answer: {} },
        async authorize(given, request) {
          const input = passkeyLogInInput.safeParse(given);
          if (!input.success) throw new Error('passkey-refused');
          return admit(app, () => logInWithPasskey(app, { ...input.data, ...senderOf(new Headers(request.headers)) }));
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sub && token.sessionId) await revokeSessions(app, token.sub, { only: token.sessionId });
      },
    },
  };
}
