import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { PasskeyAssertion } from '@/contracts/inputs/passkeys';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../../audit/record-audit';
import type { AppContext } from '../../platform/app-context';
import { enter, type Sender } from '../open-session';
import { isOurChallenge, newChallenge, spendChallenge } from './challenge';
import { relyingParty } from './relying-party';

type App = Parameters<typeof enter>[0] & Pick<AppContext, 'limiter'>;

const whoever = { purpose: 'log-in', owner: '' } as const;

const refusal = (why: string, cause?: unknown) => new DomainError('passkey-refused', why, { cause });

/** What a browser needs to ask for a passkey. No names in it: the person chooses among those that the device has. */
export function askForPasskey(app: Pick<AppContext, 'config' | 'clock'>) {
  const { rpID } = relyingParty(app);
  return generateAuthenticationOptions({ rpID, challenge: newChallenge(app, whoever), userVerification: 'required' });
}

const select = {
  ...{ id: true, userId: true, credentialId: true, publicKey: true, counter: true, transports: true },
  user: { select: { kind: true } },
} as const;

async function knownPasskey(app: App, answer: PasskeyAssertion) {
  const held = await app.db.passkey.findUnique({ where: { credentialId: answer.id }, select });
  if (held?.user.kind !== 'person') throw refusal('No such passkey');
  const { userHandle } = answer.response;
  const isOwner = userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === held.userId;
  if (!isOwner) throw refusal('The passkey says it is another account’s');
  return held;
}

type Held = Awaited<ReturnType<typeof knownPasskey>>;

async function verified(app: App, answer: PasskeyAssertion, held: Held) {
  const { rpID, origin } = relyingParty(app);
  let challenge = '';
  const { verified: isRight, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (given) => {
      challenge = given;
      return isOurChallenge(app, whoever, given);
    },
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: held.credentialId,
      publicKey: held.publicKey,
      counter: Number(held.counter),
      transports: held.transports,
    },
  }).catch((cause: unknown) => {
    throw refusal('The answer of a passkey does not hold', cause);
  });
  if (!isRight) throw refusal('The signature of a passkey is wrong');
  return { challenge, counter: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp };
}

/** Uses the answer up. A counter that did not move forward is that of a copy, unless the authenticator never counts. */
async function use(app: App, held: Held, proof: Awaited<ReturnType<typeof verified>>): Promise<void> {
  const { challenge, counter, isBackedUp } = proof;
  await app.transact(async (tx) => {
    await spendChallenge(app, tx, challenge);
    const isNewer = counter === 0 ? { counter: 0 } : { counter: { lt: counter } };
    const { count } = await tx.passkey.updateMany({
      where: { id: held.id, ...isNewer },
      data: { counter, isBackedUp, lastUsedAt: app.clock.now() },
    });
    if (count === 0) throw refusal('The passkey is gone, or its counter went back');
  });
}

async function identify(app: App, answer: PasskeyAssertion, { address }: Sender): Promise<string> {
  let held: Held | undefined;
  try {
    held = await knownPasskey(app, answer);
    await use(app, held, await verified(app, answer, held));
    return held.userId;
  } catch (error) {
    const why = error instanceof DomainError ? error.code : 'failed';
    // of whom nobody knows, all are one
    const subjectId = held?.userId ?? 'unknown-passkey';
    const detail = { address: address.slice(0, 64), why, how: 'passkey' };
    await recordAudit(app, app.db, { actorId: null, action: 'session.refused', subjectKind: 'account', subjectId, detail });
    throw error;
  }
}

/**
 * Opens a session for whoever holds a passkey and unlocked it; no code is asked, since that was two factors. Throws `passkey-refused`, the
 * same for unknown, removed, copied and forged ones, and `rate-limited` per network address.
 */
export async function logInWithPasskey(
  app: App,
  given: Sender & { answer: PasskeyAssertion },
): Promise<{ userId: string; sessionId: string }> {
  await app.limiter.take('log-in-address', given.address);
  const userId = await identify(app, given.answer, given);
  await app.limiter.forgive('log-in-address', given.address);
  return enter(app, userId, { ...given, how: 'passkey' });
}
