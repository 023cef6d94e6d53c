import type { CharacterDraft } from '@/contracts/inputs/characters';
import { DomainError } from '@/lib/errors';
import { readUsername, usernameKey } from '@/server/accounts/username';
import type { Tx } from '@/server/platform/app-context';
import { isDuplicate } from '@/server/platform/db/error-codes';
import { wakeWorld } from '@/server/world/advance-world';
import { commitCommand } from '@/server/world/commit-command';
import { lockWorld } from '@/server/world-store/load-world';
import type { FirstMemory } from '@/simulation/casting/cast-events';
import { newcomer } from '@/simulation/casting/join';
import type { Character, WorldState } from '@/simulation/state';
import type { Casting, CastingApp } from './casting-app';
import { checkedLife } from './checked-life';
import { givePortrait, makePortrait } from './portrait';

/**
 * A new character in a world, whether it runs or not: its account, and the command that lets it move in at the minute that the clock
 * shows. Throws `username-taken`, `bad-input`, `place-not-found`, `home-full`, `character-not-found` (a relationship) and what `makePortrait` throws.
 */
export async function createCharacter(
  app: CastingApp,
  { worldId, byId }: Casting,
  draft: CharacterDraft,
): Promise<{ username: string }> {
  const { username, key } = readUsername(draft.username);
  const portrait = draft.portraitId ? await makePortrait(app, { imageId: draft.portraitId, byId }) : null;
  const taken = new DomainError('username-taken', `The username ${key} is taken`);
  try {
    await app.transact(async (tx) => {
      const world = await lockWorld(app, tx, worldId);
      const { state } = world;
      if (await tx.user.findUnique({ where: { usernameKey: key }, select: { id: true } })) throw taken;
      const id = app.ids.next();
      await insertAccount(tx, { id, username, key, draft, worldId, state, now: app.clock.now() });
      const known = await knownOnes(tx, state, draft);
      const character = firstState(state, { id, draft, known });
      const memories = firstMemories(draft, known);
      const command = { type: 'join', characterId: id, byId, character, persona: draft.persona, memories } as const;
      await commitCommand(app, tx, { world, command });
      if (portrait) await givePortrait(tx, { characterId: id, portrait });
      app.afterCommit(tx, async () => {
        app.log.info({ worldId, characterId: id, byId }, 'a character moved in');
        await wakeWorld(app, worldId);
      });
    });
  } catch (error) {
    if (isDuplicate(error)) throw taken;
    throw error;
  }
  return { username };
}

type Account = {
  id: string;
  username: string;
  key: string;
  draft: CharacterDraft;
  worldId: string;
  state: WorldState;
  now: Date;
};

async function insertAccount(tx: Tx, { id, username, key, draft, worldId, state, now }: Account): Promise<void> {
  const { language } = state;
  const nickname = draft.persona.name[language];
  const names = { id, kind: 'character', username, usernameKey: key, nickname, bio: draft.bio, language, worldId } as const;
  await tx.user.create({ data: { ...names, createdAt: now, updatedAt: now } });
}

type Known = ReadonlyMap<string, string>;

/** Ids by the usernames of those whom it knows. */
async function knownOnes(tx: Tx, state: WorldState, { relationships }: CharacterDraft): Promise<Known> {
  const keys = relationships.map(({ username }) => usernameKey(username));
  const users = await tx.user.findMany({
    where: { usernameKey: { in: keys }, kind: 'character' },
    select: { id: true, usernameKey: true },
  });
  const known = new Map(users.filter(({ id }) => state.characters[id]).map((user) => [user.usernameKey, user.id]));
  const stranger = keys.find((each) => !known.has(each));
  if (stranger !== undefined) throw new DomainError('character-not-found', `No character ${stranger} lives in this world`);
  return known;
}

type First = { id: string; draft: CharacterDraft; known: Known };

function firstState(state: WorldState, { id, draft, known }: First): Character {
  const { persona, life, coins, relationships } = draft;
  const bonds = relationships.map(
    ({ username, familiarity, affinity }) => [idOf(known, username), { familiarity, affinity }] as const,
  );
  const things = { items: { phone: 1, coin: coins }, relationships: Object.fromEntries(bonds) };
  return newcomer(state, { id, name: persona.name, ...checkedLife(state, life, null), ...things });
}

const idOf = (known: Known, username: string) => known.get(usernameKey(username)) ?? '';

function firstMemories({ importantMemory, knowledge, relationships }: CharacterDraft, known: Known): FirstMemory[] {
  return [
    ...(importantMemory ? [{ kind: 'important' as const, targetId: null, text: importantMemory, importance: 9 }] : []),
    ...knowledge.map(({ text, importance }) => ({ kind: 'knowledge' as const, targetId: null, text, importance })),
    ...relationships.flatMap(({ username, text }) => {
      const about = { kind: 'relationship' as const, targetId: idOf(known, username), importance: 5 };
      return text ? [{ ...about, text }] : [];
    }),
  ];
}
