import type { Localized } from '@/lib/localized';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { insertPost } from '@/server/posts/insert-post';
import { asJson } from '@/server/world/as-json';
import { keepBeginning } from '@/server/world/fork/beginning';
import { mainWorld } from '@/server/world/main-world';
import { placeRows } from '@/server/world/place-rows';
import { projectBodies } from '@/server/world/project/project-bodies';
import { writeSnapshot } from '@/server/world/snapshots/write-snapshot';
import { coreJson, writeParts } from '@/server/world-store/write-world';
import { newWorld } from '@/simulation/new-world';
import type { Character, Place, WorldState } from '@/simulation/state';
import { worldMinute } from '@/simulation/world-time';
import type { Scenario, ScenarioCharacter } from './scenario';

export type WorldOptions = {
  seed: string;
  language: 'en' | 'zh';
  status: 'stopped' | 'running';
  /** world minutes per real second; null is as fast as possible */
  speed: number | null;
  /** the clock never passes this minute */
  stopAt: number | null;
};

type SeedApp = Pick<AppContext, 'transact' | 'ids' | 'clock' | 'live'>;

/** Makes the main world of a scenario with its characters, places, memories and first posts, in one transaction. */
export async function createWorld(app: SeedApp, scenario: Scenario, options: WorldOptions): Promise<void> {
  const ids = new Map(scenario.characters.map(({ username }) => [username, app.ids.derive('user', username)]));
  const idOf = (username: string) => {
    const id = ids.get(username);
    if (!id) throw new Error(`The scenario names ${username}, who is not in it`);
    return id;
  };
  const state = stateOf(scenario, options, idOf);
  await app.transact(async (tx) => {
    const now = app.clock.now();
    for (const character of scenario.characters) await insertCharacter(tx, { id: idOf(character.username), character, options });
    await insertWorld(tx, { scenario, state, options, now });
    await writeParts(tx, { worldId: mainWorld, version: 0, stored: null, state });
    await writeSnapshot(tx, { worldId: mainWorld, seq: 0, state });
    await insertMemories(app, tx, { scenario, language: options.language, idOf });
    await insertItems(tx, state);
    await projectBodies(tx, mainWorld, { before: { ...state, characters: {} }, after: state });
    for (const [index, post] of scenario.posts.entries()) {
      await insertPost(app, tx, {
        id: app.ids.derive('scenario-post', options.seed, index),
        authorId: idOf(post.username),
        text: post.text[options.language],
        imageIds: [],
        clientId: null,
        createdAt: new Date(now.getTime() - post.minutesAgo * 60_000),
        moment: null,
      });
    }
    await keepBeginning(tx, mainWorld);
  });
}

type IdOf = (username: string) => string;

/** The pure world at a scenario's first minute. */
export function stateOf(scenario: Scenario, { seed, language }: Pick<WorldOptions, 'seed' | 'language'>, idOf: IdOf): WorldState {
  const places = scenario.places.map(
    ({ ownerUsername, ...place }): Place => ({ ...place, ownerId: ownerUsername && idOf(ownerUsername) }),
  );
  const characters = scenario.characters.map((character) => ({
    id: idOf(character.username),
    name: character.persona.name,
    homeId: character.homePlace,
    workplaceId: character.workplacePlace,
    bedtime: character.bedtime,
    routine: character.routine.map((item) => ({ ...item, note: item.note[language] })),
    ...(character.habits ? { habits: character.habits } : {}),
    items: { phone: 1 } as Character['items'],
    relationships: Object.fromEntries(
      character.relationships.map(({ username, familiarity, affinity }) => [idOf(username), { familiarity, affinity }]),
    ),
  }));
  return newWorld({ seed, language, minute: worldMinute.parse(scenario.startMinute), places, characters });
}

async function insertCharacter(
  tx: Tx,
  { id, character, options }: { id: string; character: ScenarioCharacter; options: WorldOptions },
): Promise<void> {
  const { username, persona } = character;
  const { language } = options;
  await tx.user.create({
    data: {
      id,
      kind: 'character',
      username,
      usernameKey: username,
      nickname: persona.name[language],
      bio: character.bio[language],
      language,
      worldId: mainWorld,
      persona: { create: { data: asJson(persona) } },
    },
  });
}

type WorldRows = { scenario: Scenario; state: WorldState; options: WorldOptions; now: Date };

async function insertWorld(tx: Tx, { scenario, state, options, now }: WorldRows): Promise<void> {
  const { seed, language, status, speed, stopAt } = options;
  const { minute } = state;
  await tx.world.create({
    data: {
      id: mainWorld,
      name: scenario.name,
      language,
      seed,
      status,
      speed,
      stopAt,
      minute,
      paceMinute: minute,
      paceAt: now,
      state: coreJson(state),
      places: { create: placeRows(state) },
    },
  });
}

type Memories = { scenario: Scenario; language: 'en' | 'zh'; idOf: IdOf };

async function insertMemories(app: SeedApp, tx: Tx, { scenario, language, idOf }: Memories): Promise<void> {
  const now = app.clock.now();
  const given = { worldId: mainWorld, minute: 0, source: 'given', createdAt: now, updatedAt: now };
  const text = (localized: Localized) => localized[language];
  await tx.memory.createMany({
    data: [
      ...scenario.commonMemories.map((memory, index) => ({
        ...given,
        id: app.ids.derive('common', mainWorld, index),
        kind: 'common',
        text: text(memory),
        importance: 5,
      })),
      ...scenario.characters.map((character) => ({
        ...given,
        id: app.ids.derive('important', mainWorld, character.username),
        characterId: idOf(character.username),
        kind: 'important',
        text: text(character.importantMemory),
        importance: 9,
      })),
      ...scenario.characters.flatMap((character) =>
        character.relationships.map((relationship) => ({
          ...given,
          id: app.ids.derive('relationship', mainWorld, idOf(character.username), idOf(relationship.username)),
          characterId: idOf(character.username),
          targetId: idOf(relationship.username),
          kind: 'relationship',
          text: text(relationship.text),
          importance: 5,
        })),
      ),
    ],
  });
}

async function insertItems(tx: Tx, state: WorldState): Promise<void> {
  await tx.item.createMany({
    data: Object.values(state.characters).flatMap(({ id, items }) =>
      Object.entries(items).map(([kind, quantity]) => ({ characterId: id, kind, worldId: mainWorld, quantity })),
    ),
  });
}
