import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AddPasskeyInput } from '@/contracts/inputs/passkeys';
import { limits } from '@/contracts/limits';
import type { PasskeyView } from '@/contracts/views/passkeys';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../../audit/record-audit';
import type { AppContext, Tx } from '../../platform/app-context';
import { isDuplicate } from '../../platform/db/error-codes';
import { demandPassword } from '../demand-password';
import { tellByMail } from '../tell-by-mail';
import type { Viewer } from '../viewer';
import { isOurChallenge, newChallenge, spendChallenge } from './challenge';
import { passkeySelect } from './list-passkeys';
import { relyingParty } from './relying-party';

/** The biometric or PIN of the device is asked for every time: a passkey is then two factors in one. */
const authenticatorSelection = { residentKey: 'required', userVerification: 'required' } as const;

/** EdDSA, ES256, RS256: what every authenticator and every runtime knows. */
const supportedAlgorithmIDs = [-8, -7, -257];

const challengeOf = (viewer: Viewer) => ({ purpose: 'add' as const, owner: viewer.id });

/**
 * What a browser needs to make a passkey, after the password. Throws `wrong-password`,
 * `rate-limited`, `passkeys-full`.
 */
export async function offerPasskey(app: AppContext, viewer: Viewer, { currentPassword }: { currentPassword: string }) {
  await demandPassword(app, viewer, currentPassword);
  const held = await app.db.passkey.findMany({
    where: { userId: viewer.id },
    select: { credentialId: true, transports: true },
    take: limits.passkeys.most,
  });
  if (held.length >= limits.passkeys.most) throw full();
  const { rpName, rpID } = relyingParty(app);
  return generateRegistrationOptions({
    ...{ rpName, rpID, userName: viewer.username, userDisplayName: viewer.nickname },
    userID: new TextEncoder().encode(viewer.id),
    challenge: newChallenge(app, challengeOf(viewer)),
    excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection,
    supportedAlgorithmIDs,
  });
}

const full = () => new DomainError('passkeys-full', 'As many passkeys as one may have');

async function verified(app: AppContext, viewer: Viewer, answer: AddPasskeyInput['answer']) {
  const { rpID, origin } = relyingParty(app);
  let challenge = '';
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (given) => {
        challenge = given;
        return isOurChallenge(app, challengeOf(viewer), given);
      },
      expectedOrigin: origin,
      expectedRPID: rpID,
      supportedAlgorithmIDs,
    });
    if (registrationInfo) return { ...registrationInfo, challenge };
  } catch (cause) {
    throw new DomainError('passkey-refused', 'The answer of an authenticator does not hold', { cause });
  }
  throw new DomainError('passkey-refused', 'The answer of an authenticator was not verified');
}

async function makeRoom(tx: Tx, userId: string): Promise<void> {
  // the row of the account is held, so that two at once cannot both be the last
  await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  if ((await tx.passkey.count({ where: { userId } })) >= limits.passkeys.most) throw full();
}

/** Keeps what an authenticator made for an offer. Throws `passkey-refused` (also for an answer given twice), `passkeys-full`. */
export async function addPasskey(app: AppContext, viewer: Viewer, { name, answer }: AddPasskeyInput): Promise<PasskeyView> {
  const { credential, credentialBackedUp, challenge } = await verified(app, viewer, answer);
  const userId = viewer.id;
  try {
    return await app.transact(async (tx) => {
      await spendChallenge(app, tx, challenge);
      await makeRoom(tx, userId);
      const made = await tx.passkey.create({
        data: {
          ...{ id: app.ids.next(), userId, name, createdAt: app.clock.now(), isBackedUp: credentialBackedUp },
          credentialId: credential.id,
          publicKey: credential.publicKey,
          counter: credential.counter,
          transports: answer.response.transports,
        },
        select: passkeySelect,
      });
      await recordAudit(app, tx, { actorId: userId, action: 'passkey.added', subjectKind: 'account', subjectId: userId });
      await tellByMail(app, tx, { userId, kind: 'passkey-added' });
      return made;
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('passkey-refused', 'This credential is known already', { cause: error });
    throw error;
  }
}
