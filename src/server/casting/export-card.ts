import sharp from 'sharp';
import { toCardPicture } from '@/contracts/cards/card-file';
import type { CardCharacter } from '@/contracts/cards/kith-block';
import { type CardVersion, toCard } from '@/contracts/cards/to-card';
import { limits } from '@/contracts/limits';
import { shorten } from '@/lib/text';
import { personaSchema } from '@/minds/persona';
import type { AppContext, Db } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { coinsOf } from '@/simulation/economy';
import type { WorldState } from '@/simulation/state';
import { type Found, findCharacter } from './find-character';
import { plainPortrait } from './plain-portrait';

export type ExportedCard = { bytes: Uint8Array; mime: 'image/png' | 'application/json'; fileName: string };

type Asked = { worldId: string; username: string; kind: 'png' | CardVersion };

/** Pixels of the longer edge. */
const pictureEdge = 1024;

/**
 * A character as a card, with what it was given, found out and made of it, and whom of the town it knows. What people wrote to it stays with it.
 * Throws `character-not-found`, `store-unavailable`.
 */
export async function exportCard(app: Pick<AppContext, 'db' | 'cache' | 'files'>, asked: Asked): Promise<ExportedCard> {
  const { state } = await currentWorld(app, asked.worldId);
  const found = await findCharacter(app.db, state, asked.username);
  const character = await asWritten(app.db, state, found);
  const { language } = state;
  const name = character.username;
  if (asked.kind !== 'png') {
    const json = JSON.stringify(toCard(character, { language, version: asked.kind }), null, 2);
    return { bytes: new TextEncoder().encode(json), mime: 'application/json', fileName: `${name}.json` };
  }
  const picture = await portraitPng(app, found.id, character.username);
  return { bytes: toCardPicture(picture, character, language), mime: 'image/png', fileName: `${name}.png` };
}

async function asWritten(db: Db, state: WorldState, { id, bio, character }: Found): Promise<CardCharacter> {
  const [user, memories] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id }, select: { username: true, persona: { select: { data: true } } } }),
    db.memory.findMany({ where: { characterId: id }, orderBy: [{ importance: 'desc' }, { minute: 'desc' }, { id: 'asc' }] }),
  ]);
  const people = await db.user.findMany({
    where: { id: { in: memories.flatMap(({ targetId, fromId }) => [targetId ?? [], fromId ?? []].flat()) }, kind: 'person' },
    select: { id: true },
  });
  const private_ = new Set(people.map((person) => person.id));
  const own = memories.filter(({ targetId, fromId }) => !private_.has(targetId ?? '') && !private_.has(fromId ?? ''));
  const textAbout = new Map(own.filter(({ kind }) => kind === 'relationship').map(({ targetId, text }) => [targetId, text]));
  const knowledge = own
    .filter(({ kind }) => kind === 'knowledge')
    .map(({ text, importance }) => ({ text: shorten(text, limits.memory.max), importance }));
  const { homeId, workplaceId, bedtime, routine } = character;
  return {
    username: user.username,
    bio,
    persona: personaSchema.parse(user.persona?.data),
    life: { homeId, workplaceId, bedtime, routine },
    coins: Math.min(coinsOf(character), limits.character.coins),
    importantMemory: own.find(({ kind }) => kind === 'important')?.text ?? '',
    knowledge: knowledge.slice(0, limits.character.knowledge),
    relationships: await bonds(db, state, { id, textAbout }),
  };
}

type Bonds = { id: string; textAbout: ReadonlyMap<string | null, string> };

/** Those of the town, the best known first. */
async function bonds(db: Db, state: WorldState, { id, textAbout }: Bonds): Promise<CardCharacter['relationships']> {
  const character = state.characters[id] ?? state.retired[id];
  const users = await db.user.findMany({
    where: { id: { in: Object.keys(character?.relationships ?? {}) }, kind: 'character' },
    orderBy: { usernameKey: 'asc' },
    select: { id: true, username: true },
  });
  return users
    .map((other) => {
      const { familiarity = 0, affinity = 0 } = character?.relationships[other.id] ?? {};
      const text = shorten(textAbout.get(other.id) ?? '', limits.memory.max);
      return { username: other.username, familiarity: Math.round(familiarity), affinity: Math.round(affinity), text };
    })
    .sort((a, b) => b.familiarity - a.familiarity)
    .slice(0, limits.character.relationships);
}

/** The portrait where there is one, else a plain one. */
async function portraitPng(
  { db, files }: Pick<AppContext, 'db' | 'files'>,
  userId: string,
  username: string,
): Promise<Uint8Array> {
  const persona = await db.persona.findUnique({ where: { userId }, select: { portraitId: true } });
  const image = persona?.portraitId
    ? await db.image.findUnique({ where: { id: persona.portraitId }, select: { key: true } })
    : null;
  if (!image) return plainPortrait(username);
  const bytes = await files.read(image.key, limits.image.bytes);
  return sharp(bytes).resize(pictureEdge, pictureEdge, { fit: 'inside', withoutEnlargement: true }).png().toBuffer();
}
