import type { Completion } from '@/contracts/inputs/identities';
import { DomainError } from '@/lib/errors';
import { demandAge } from '../../accounts/declare-age';
import { createPerson } from '../../accounts/register';
import { readUsername } from '../../accounts/username';
import { recordAudit } from '../../audit/record-audit';
import type { Tx } from '../../platform/app-context';
import { isDuplicate } from '../../platform/db/error-codes';
import { identifyByPassword } from '../log-in';
import type { Sender } from '../open-session';
import { demandSecondFactor } from '../second-factor/demand-second-factor';
import { tellByMail } from '../tell-by-mail';
import { openArrival } from './arrival';
import { enterByIdentity, identityKey } from './arrive';
import type { Claims } from './provider-option';

type App = Parameters<typeof identifyByPassword>[0] & Parameters<typeof enterByIdentity>[0];
type Step<S extends Completion['step']> = Extract<Completion, { step: S }> & Sender & { claims: Claims };

const gone = (why: string, cause?: unknown) => new DomainError('arrival-gone', why, { cause });

async function link(app: App, tx: Tx, { userId, claims }: { userId: string; claims: Claims }): Promise<void> {
  const { issuer, subject, label } = claims;
  try {
    await tx.identity.create({ data: { id: app.ids.next(), userId, issuer, subject, label, createdAt: app.clock.now() } });
  } catch (error) {
    if (isDuplicate(error)) throw gone('This identity was linked in the meantime', error);
    throw error;
  }
  await recordAudit(app, tx, { actorId: userId, action: 'identity.linked', subjectKind: 'account', subjectId: userId });
  await tellByMail(app, tx, { userId, kind: 'identity-linked' });
}

/** A new account without a password; the provider opens it. */
async function join(app: App, { claims, ...given }: Step<'join'>): Promise<string> {
  await app.limiter.take('register', given.address);
  const { nickname, language, birthYear, timeZone } = given;
  if (birthYear !== undefined) demandAge(birthYear, app.clock.now());
  const { username, key: usernameKey } = readUsername(given.username);
  return app.transact(async (tx) => {
    const person = { username, usernameKey, nickname, language, birthYear, timeZone, passwordHash: null };
    const { id: userId } = await createPerson(app, tx, person);
    await link(app, tx, { userId, claims });
    return userId;
  });
}

/** An account that is there already, by its own password and code: never because an address looks the same. */
async function linkToOwn(app: App, { claims, ...given }: Step<'link'>): Promise<string> {
  const userId = await identifyByPassword(app, given);
  await app.transact((tx) => link(app, tx, { userId, claims }));
  return userId;
}

async function giveCode(app: App, { claims, code, address }: Step<'code'>): Promise<string> {
  await app.limiter.take('log-in-address', address);
  const known = await app.db.identity.findUnique({ where: identityKey(claims), select: { userId: true } });
  if (!known) throw gone('This identity is linked to no account');
  await demandSecondFactor(app, known.userId, code).catch(async (error: unknown) => {
    const detail = { address: address.slice(0, 64), why: error instanceof DomainError ? error.code : 'failed', how: 'provider' };
    const entry = { actorId: null, action: 'session.refused', subjectKind: 'account', subjectId: known.userId, detail } as const;
    await recordAudit(app, app.db, entry);
    throw error;
  });
  await app.limiter.forgive('log-in-address', address);
  return known.userId;
}

function complete(app: App, step: Completion, common: Sender & { claims: Claims }): Promise<string> {
  if (step.step === 'join') return join(app, { ...step, ...common });
  if (step.step === 'link') return linkToOwn(app, { ...step, ...common });
  return giveCode(app, { ...step, ...common });
}

/**
 * Goes on with what a provider said (`sealed`, of `arrive`), and opens a session. Throws `arrival-gone` when that is too long ago or was linked
 * in the meantime; `username-taken`, `too-young` of a new account; `wrong-credentials`, `second-factor-needed`, `wrong-code` of one that is
 * there; `rate-limited`.
 */
export async function completeArrival(
  app: App,
  given: Sender & { sealed: string | undefined; completion: Completion },
): Promise<{ userId: string; sessionId: string }> {
  const claims = openArrival(app, given.sealed);
  if (!claims) throw gone('Nobody came from a provider, or too long ago');
  const common = { address: given.address, userAgent: given.userAgent, claims };
  const userId = await complete(app, given.completion, common);
  return enterByIdentity(app, userId, common);
}
