import type { ProgramScope } from '@/contracts/programs';
import { isLanguage } from '@/lib/localized';
import type { AppContext } from '../../platform/app-context';
import type { Viewer } from '../viewer';
import { hashOf, isToken } from './token-secret';
import { scopesOf } from './tokens';

type App = Pick<AppContext, 'config' | 'db' | 'clock' | 'log'>;

/** Wall milliseconds between two notes of when a token was used. */
const usedEveryMs = 5 * 60_000;

const select = {
  ...{ id: true, scopes: true, expiresAt: true, lastUsedAt: true },
  user: {
    select: {
      ...{ id: true, kind: true, username: true, nickname: true, role: true, language: true },
      ...{ leavingAt: true, suspendedUntil: true },
    },
  },
} as const;

/** For whom a program with this token speaks, and what it may; null when it was removed, ran out or never was. Looked up every time. */
export async function viewerOfToken(app: App, token: string): Promise<{ viewer: Viewer; scopes: ProgramScope[] } | null> {
  if (!isToken(token)) return null;
  const now = app.clock.now();
  const row = await app.db.apiToken.findUnique({ where: { hash: hashOf(app, token) }, select });
  if (!row || row.expiresAt <= now || row.user.kind !== 'person' || row.user.leavingAt) return null;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > usedEveryMs) {
    await app.db.apiToken
      .updateMany({ where: { id: row.id }, data: { lastUsedAt: now } })
      .catch((error: unknown) => app.log.warn({ err: error }, 'a token could not be marked as used'));
  }
  const { language, kind, leavingAt: _, ...user } = row.user;
  // Whatever the role of its owner: a program has no more rights than a member.
  const viewer = { ...user, kind, role: 'member', sessionId: row.id, language: isLanguage(language) ? language : 'en' } as const;
  return { viewer, scopes: scopesOf(row.scopes) };
}
