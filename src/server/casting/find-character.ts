import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { Db, Tx } from '@/server/platform/app-context';
import { personOf } from '@/simulation/cast';
import type { Character, WorldState } from '@/simulation/state';

export type Found = {
  id: string;
  nickname: string;
  bio: string;
  avatarUrl: string | null;
  character: Character;
  isRetired: boolean;
};

/** One who lives in the world or did once. Throws `character-not-found`. */
export async function findCharacter(db: Db | Tx, state: WorldState, username: string): Promise<Found> {
  const user = await db.user.findUnique({
    where: { usernameKey: usernameKey(username), kind: 'character' },
    select: { id: true, nickname: true, bio: true, avatarUrl: true },
  });
  const character = user && personOf(state, user.id);
  if (!user || !character) throw new DomainError('character-not-found', `No character ${username}`);
  return { ...user, character, isRetired: state.retired[user.id] !== undefined };
}
