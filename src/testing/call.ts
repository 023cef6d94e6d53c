import { randomUUID } from 'node:crypto';
import type { Role } from '@/contracts/permissions';
import { isLanguage } from '@/lib/localized';
import { appRouter } from '@/server/api/root';
import { createCallerFactory } from '@/server/api/trpc';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

/** A row of `users`, or as much of one as a viewer needs. */
export type CallerUser = {
  id: string;
  username: string;
  nickname: string;
  role: Role;
  suspendedUntil?: Date | null;
  language?: string;
  sessionId?: string;
};

export type CallerOptions = { as?: CallerUser; address?: string; language?: 'en' | 'zh'; signal?: AbortSignal };

/** The viewer that this user is when signed in. */
export function viewerOf({ id, username, nickname, role, language, sessionId, suspendedUntil }: CallerUser): Viewer {
  const spoken = isLanguage(language) ? language : 'en';
  return { id, username, nickname, role, suspendedUntil, kind: 'person', sessionId: sessionId ?? randomUUID(), language: spoken };
}

const create = createCallerFactory(appRouter);

/** The public door without HTTP: `await caller(app, { as: ada }).posts.create({ … })`. Without `as` nobody is signed in. */
export function caller(app: AppContext, { as, address = 'test', language, signal }: CallerOptions = {}) {
  const viewer = as ? viewerOf(as) : null;
  const context = { app, viewer, address, language: language ?? viewer?.language ?? 'en', inProcess: false };
  return create(context, { signal });
}
