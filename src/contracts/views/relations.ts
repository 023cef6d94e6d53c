import type { AuthorView } from './people';

export type BlockedView = AuthorView & { since: Date };
/** `until` null: until it is taken back. */
export type MutedView = AuthorView & { since: Date; until: Date | null };
export type MutedWordView = { word: string; until: Date | null };
