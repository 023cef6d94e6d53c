import type { NextAuthOptions, User } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { ZodType } from 'zod';
import { logInInput } from '@/contracts/inputs/accounts';
import { completionInput } from '@/contracts/inputs/identities';
import { passkeyLogInInput } from '@/contracts/inputs/passkeys';
import { DomainError, type ErrorCode } from '@/lib/errors';
import type { AppContext } from '../platform/app-context';
import { arrive } from './identities/arrive';
import { completeArrival } from './identities/complete-arrival';
import { providerOption, readClaims } from './identities/provider-option';
import { logIn } from './log-in';
import { SESSION_MS, type Sender } from './open-session';
import { logInWithPasskey } from './passkeys/log-in-with-passkey';
import { revokeSessions } from './revoke-sessions';

/** The request that somebody logs in with. */
export type Visit = {
  sender: Sender;
  /** what waits in the browser of somebody who came from a provider (identities/arrival.ts) */
  arrival: string | undefined;
  /** has the browser keep it */
  keepArrival(sealed: string): void;
};

type Entered = { userId: string; sessionId: string };

const nowhere: Visit = { sender: { address: 'unknown', userAgent: '' }, arrival: undefined, keepArrival: () => {} };

/** A failure as NextAuth passes it to the browser: only the message arrives there, so it is a code, and after a colon seconds to wait. */
function failure(app: AppContext, error: unknown): Error {
  if (error instanceof DomainError) {
    const { retryAfterMs } = error.details;
    return new Error(retryAfterMs === undefined ? error.code : `${error.code}:${Math.ceil(retryAfterMs / 1000)}`);
  }
  app.log.error({ err: error }, 'logging in failed');
  return new Error('internal-error');
}

type Way<T> = {
  id: string;
  fields: readonly string[];
  schema: ZodType<T>;
  unreadable: ErrorCode;
  enter(input: T): Promise<Entered>;
};

/** A way in for what a page of ours sends. */
function way<T>(app: AppContext, { id, fields, schema, unreadable, enter }: Way<T>) {
  return Credentials({
    id,
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    async authorize(given) {
      const input = schema.safeParse(given);
      if (!input.success) throw new Error(unreadable);
      try {
        const { userId, sessionId } = await enter(input.data);
        return { id: userId, sessionId };
      } catch (error) {
        throw failure(app, error);
      }
    },
  });
}

function waysIn(app: AppContext, { sender, arrival }: Visit): NextAuthOptions['providers'] {
  return [
    way(app, {
      ...{ id: 'credentials', fields: ['username', 'password', 'code'], schema: logInInput, unreadable: 'wrong-credentials' },
      enter: (input) => logIn(app, { ...input, ...sender }),
    }),
    way(app, {
      ...{ id: 'passkey', fields: ['answer'], schema: passkeyLogInInput, unreadable: 'passkey-refused' },
      enter: ({ answer }) => logInWithPasskey(app, { answer, ...sender }),
    }),
    way(app, {
      ...{ id: 'arrival', fields: ['answer'], schema: completionInput, unreadable: 'bad-input' },
      enter: ({ answer }) => completeArrival(app, { completion: answer, sealed: arrival, ...sender }),
    }),
    ...app.config.auth.providers.map(providerOption),
  ];
}

/** True for who is in; where to go on for whom a provider vouched, and who is not in yet. */
async function comeFromProvider(app: AppContext, visit: Visit, came: { user: User; provider: string; profile: unknown }) {
  const provider = app.config.auth.providers.find(({ id }) => id === came.provider);
  if (!provider) return true;
  try {
    const arrived = await arrive(app, readClaims(provider, came.profile), visit.sender);
    if ('sealed' in arrived) {
      visit.keepArrival(arrived.sealed);
      return '/arrive';
    }
    // what NextAuth hands on to `jwt`
    Object.assign(came.user, { id: arrived.userId, sessionId: arrived.sessionId });
    return true;
  } catch (error) {
    throw failure(app, error);
  }
}

/**
 * Log-ins travel in a signed, http-only cookie that holds nothing but the ids of the account and of its row in `sessions`, which
 * is looked up at every request.
 */
export function authOptions(app: AppContext, visit: Visit = nowhere): NextAuthOptions {
  return {
    secret: app.config.auth.secret,
    session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
    pages: { signIn: '/login', error: '/login' },
    logger: {
      error: (code, metadata) => app.log.error({ code, metadata }, 'NextAuth failed'),
      warn: (code) => app.log.debug({ code }, 'NextAuth warned'),
      debug: () => {},
    },
    providers: waysIn(app, visit),
    callbacks: {
      signIn: ({ user, account, profile }) => comeFromProvider(app, visit, { user, provider: account?.provider ?? '', profile }),
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
