import type { ProgramScope } from '../programs';

/** `start`: the first signs of the token, to tell it from others; the rest is known to whoever made it. */
export type TokenView = {
  id: string;
  name: string;
  start: string;
  scopes: ProgramScope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};

/** `token` is shown once. */
export type NewTokenView = TokenView & { token: string };
