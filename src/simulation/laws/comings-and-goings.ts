// People who come, go, come back and change in the middle of a random life: for the laws, which hold for those towns too.
import { charactersOf } from '../cast';
import { newcomer, returning } from '../casting/join';
import { whyNotLiveIn } from '../casting/room-at-home';
import { copyOf } from '../change';
import type { Command } from '../command';
import { deriveId } from '../dice';
import { perform } from '../execute';
import { ready } from '../ready';
import type { WorldState } from '../state';
import { type Draw, drawFor } from './draw';
import type { History, Moment } from './history';
import { randomCommand } from './random-command';
import { randomWorld, type TownTraits } from './random-world';

const byId = '00000000-0000-4000-8000-0000000000aa';
/** One command in so many is an operator's. */
const share = 0.06;

/** As `randomHistory`, with an operator at work. */
export function restlessHistory(traits: TownTraits, turns: number): History {
  const first = randomWorld(traits);
  const world = copyOf(first);
  const moments: Moment[] = [];
  let before = first;
  for (let answers = 0, n = 0; answers < turns && n < turns * 10; n++) {
    const draw = drawFor(world.seed, 'cast', n);
    const cast = draw.chance('now', share) ? castCommand(world, draw, n) : null;
    const owed = ready(world);
    const sent = cast ? { command: cast, origin: 'cast' as const, owed, next: null } : randomCommand(world, n);
    const events = perform(world, sent.command);
    const after = copyOf(world);
    moments.push({ ...sent, before, events, after });
    before = after;
    if (sent.command.type === 'answer') answers++;
  }
  return { first, moments, last: before };
}

/** Null where nothing of the kind can be asked. */
function castCommand(world: WorldState, draw: Draw, n: number): Command | null {
  const kind = draw.one('kind', ['join', 'retire', 'retire', 'return', 'edit']);
  if (kind === 'join') return joinOf(world, draw, n);
  if (kind === 'return') return returnOf(world, draw);
  const one = draw.any('who', charactersOf(world));
  // A town without anybody is none.
  if (!one || (kind === 'retire' && charactersOf(world).length < 2)) return null;
  const { id: characterId, name } = one;
  if (kind === 'retire') return { type: 'retire', characterId, byId };
  return { type: 'edit-character', byId, ...personaOf(name.en), ...movedOf(world, characterId, draw), characterId, name };
}

function movedOf(world: WorldState, characterId: string, draw: Draw) {
  const { homeId = '', routine = [] } = world.characters[characterId] ?? {};
  const workplaceId = draw.chance('works', 0.5) ? (draw.any('work', Object.keys(world.places).sort()) ?? null) : null;
  return { homeId: draw.any('home', freeHomes(world)) ?? homeId, workplaceId, bedtime: draw.int('bed', 0, 1439), routine };
}

const freeHomes = (world: WorldState) =>
  Object.keys(world.places)
    .sort()
    .filter((id) => whyNotLiveIn(world, id) === null);

function joinOf(world: WorldState, draw: Draw, n: number): Command | null {
  const homeId = draw.any('home', freeHomes(world));
  if (homeId === undefined) return null;
  const [characterId, name] = [deriveId(world.seed, 'newcomer', n), { en: `Newcomer ${n}`, zh: `新人${n}` }];
  const friend = draw.any('friend', charactersOf(world))?.id;
  const relationships = friend ? { [friend]: { familiarity: 40, affinity: 20 } } : {};
  const given = { id: characterId, name, homeId, workplaceId: null, routine: [], bedtime: 1320, relationships };
  const memories = [{ kind: 'knowledge' as const, targetId: null, text: 'I came by train.', importance: 6 }];
  return { type: 'join', characterId, byId, character: newcomer(world, given), ...personaOf(name.en), memories };
}

function returnOf(world: WorldState, draw: Draw): Command | null {
  const characterId = draw.any('back', Object.keys(world.retired).sort()) ?? '';
  const character = returning(world, characterId);
  return character && { type: 'join', characterId, byId, character, persona: null, memories: [] };
}

function personaOf(name: string) {
  const both = (text: string) => ({ en: text, zh: text });
  const texts = { occupation: both('baker'), description: both('Bakes.'), speakingStyle: both('Plain.') };
  return { persona: { name: both(name), age: 30, ...texts, traits: [both('kind')], interests: [both('bread')], goals: [] } };
}
