// The tokens of an account, as their owner manages them.
import type { CreateTokenInput } from '@/contracts/inputs/tokens';
import { limits } from '@/contracts/limits';
import { type ProgramScope, programScopes } from '@/contracts/programs';
import type { NewTokenView, TokenView } from '@/contracts/views/tokens';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../../audit/record-audit';
import type { AppContext } from '../../platform/app-context';
import { demandPassword } from '../demand-password';
import type { Viewer } from '../viewer';
import { hashOf, newToken, startOf } from './token-secret';

const dayMs = 24 * 3_600_000;
const select = { id: true, name: true, start: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

const view = (row: Omit<TokenView, 'scopes'> & { scopes: string[] }): TokenView => ({ ...row, scopes: scopesOf(row.scopes) });
export const scopesOf = (stored: readonly string[]): ProgramScope[] => programScopes.filter((scope) => stored.includes(scope));

/** Newest first: never more than `limits.tokens.most`. */
export async function listTokens({ db }: Pick<AppContext, 'db'>, viewer: Pick<Viewer, 'id'>): Promise<TokenView[]> {
  const rows = await db.apiToken.findMany({
    where: { userId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select,
  });
  return rows.map(view);
}

/** After the password. The token itself is in this answer and nowhere else. Throws `wrong-password`, `rate-limited`, `tokens-full`. */
export async function createToken(app: AppContext, viewer: Viewer, input: CreateTokenInput): Promise<NewTokenView> {
  await demandPassword(app, viewer, input.currentPassword);
  const token = newToken();
  const userId = viewer.id;
  const createdAt = app.clock.now();
  return app.transact(async (tx) => {
    // the row of the account is held, so that two at once cannot both be the last
    await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    if ((await tx.apiToken.count({ where: { userId } })) >= limits.tokens.most) {
      throw new DomainError('tokens-full', 'As many tokens as one may have');
    }
    const row = await tx.apiToken.create({
      data: {
        ...{ id: app.ids.next(), userId, name: input.name, hash: hashOf(app, token), start: startOf(token) },
        ...{ scopes: scopesOf(input.scopes), createdAt, expiresAt: new Date(createdAt.getTime() + input.days * dayMs) },
      },
      select,
    });
    await recordAudit(app, tx, { actorId: userId, action: 'token.made', subjectKind: 'account', subjectId: userId });
    return { ...view(row), token };
  });
}

/** It opens nothing from now on. Throws `token-not-found`. */
export async function removeToken(app: AppContext, viewer: Viewer, { tokenId }: { tokenId: string }): Promise<void> {
  const userId = viewer.id;
  await app.transact(async (tx) => {
    const { count } = await tx.apiToken.deleteMany({ where: { id: tokenId, userId } });
    if (count === 0) throw new DomainError('token-not-found', `No token ${tokenId} of this account`);
    await recordAudit(app, tx, { actorId: userId, action: 'token.removed', subjectKind: 'account', subjectId: userId });
  });
}
