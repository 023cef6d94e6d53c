// Who comes, changes and goes, in the rows that pages read. The account itself is made before the event (server/casting).
import type { Tx } from '@/server/platform/app-context';
import type { Persona } from '@/simulation/persona';
import type { Character } from '@/simulation/state';
import { asJson } from '../as-json';
import { noteQuantity } from './batch';
import { type Happening, write } from './projection';

export async function characterJoined(happening: Happening<'character-joined'>): Promise<void> {
  const { tx, worldId, event, at, batch } = happening;
  const { characterId, character, persona } = event;
  await tx.user.update({ where: { id: characterId }, data: { retiredAt: null, worldId } });
  if (persona) await keepPersona(happening, characterId, persona);
  await haveBody(tx, { worldId, character, at });
  for (const [kind, quantity] of Object.entries(character.items)) noteQuantity(batch, { characterId, kind, quantity });
  write(happening, { characterId, type: 'OTHER', action: persona ? 'moved-in' : 'came-back', source: 'rule' });
}

export async function characterEdited(happening: Happening<'character-edited'>): Promise<void> {
  const { characterId, persona } = happening.event;
  await keepPersona(happening, characterId, persona);
}

/** Its body shows nothing to be waited for: whoever wrote to it is told. */
export async function characterRetired(happening: Happening<'character-retired'>): Promise<void> {
  const { tx, event, at } = happening;
  const { characterId } = event;
  await tx.user.update({ where: { id: characterId }, data: { retiredAt: at } });
  await tx.body.updateMany({ where: { characterId }, data: { activity: null, startedAt: null, endsAt: null } });
  write(happening, { characterId, type: 'OTHER', action: 'moved-out', source: 'rule' });
}

type Kept = Pick<Happening, 'tx' | 'state' | 'at'>;

async function keepPersona({ tx, state, at }: Kept, userId: string, persona: Persona): Promise<void> {
  const data = asJson(persona);
  await tx.user.update({ where: { id: userId }, data: { nickname: persona.name[state.language] } });
  await tx.persona.upsert({ where: { userId }, create: { userId, data, updatedAt: at }, update: { data, updatedAt: at } });
}

/** What was published before it came is old news to it. */
async function haveBody(tx: Tx, { worldId, character, at }: { worldId: string; character: Character; at: Date }): Promise<void> {
  const { id: characterId, x, y, placeId, turn, body } = character;
  const { fatigue, hunger, health, emotion } = body;
  const row = { worldId, x, y, placeId, fatigue, hunger, health, emotion, turn, feedSeenAt: at, commentsSeenAt: at };
  await tx.body.upsert({ where: { characterId }, create: { characterId, ...row }, update: row });
}
