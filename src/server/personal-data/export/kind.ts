import type { Db } from '@/server/platform/app-context';

/** A kind of rows about one person; `name` is that of its file. Rows are plain and go into JSON through `presentable`. */
export type Kind = { name: string; rows(db: Db, userId: string): AsyncIterable<object[]> };

type Somebody = { username: string; nickname: string; kind: 'person' | 'character'; leavingAt: Date | null };

const isSomebody = (value: unknown): value is Somebody =>
  typeof value === 'object' && value !== null && 'username' in value && 'kind' in value && 'leavingAt' in value;

/** Others by their names, and characters as what they are; deleted accounts without a name. */
export function presentable(_key: string, value: unknown): unknown {
  if (!isSomebody(value)) return value;
  if (value.leavingAt) return { deleted: true, isAi: false };
  return { username: value.username, nickname: value.nickname, isAi: value.kind === 'character' };
}
