// What a world's rules look up, so that a turn costs the same in a village and in a city. Derived: never stored, rebuilt when missing.
import { type MinHeap, minHeap } from '@/lib/min-heap';
import { isOverFor } from './conversations';
import type { Character, Conversation, WorldState } from './state';
import { warningsOf } from './warnings';
import { positionAt, positionNow } from './ways/position';

/** Side of a cell of the grid of those out of doors, map units: as far as one sees people. */
const cellSize = 30;

export type WorldIndex = {
  /** all ids in their order */
  readonly ids: readonly string[];
  /** how many live in a place or own it */
  readonly belonging: ReadonlyMap<string, number>;
  readonly inPlace: ReadonlyMap<string, ReadonlySet<string>>;
  /** who walks to a place */
  readonly headingTo: ReadonlyMap<string, ReadonlySet<string>>;
  /** who stands under the open sky, by cell of the grid */
  readonly outdoors: ReadonlyMap<number, ReadonlySet<string>>;
  /** who is on foot */
  readonly walkers: ReadonlySet<string>;
  /** who has nothing to do: each owes an answer */
  readonly free: ReadonlySet<string>;
  /** whom something interrupted */
  readonly suspended: ReadonlySet<string>;
  /** conversations in which words are due now */
  readonly dueTalks: ReadonlySet<string>;
};

type Tables = {
  ids: string[];
  belonging: Map<string, number>;
  inPlace: Map<string, Set<string>>;
  headingTo: Map<string, Set<string>>;
  outdoors: Map<number, Set<string>>;
  walkers: Set<string>;
  /** the walkers by cell of the grid as they are at a minute; made when somebody looks, and gone when the clock moves */
  walking: { minute: number; cells: Map<number, Set<string>> } | null;
  free: Set<string>;
  suspended: Set<string>;
  dueTalks: Set<string>;
  /** ends of actions and words to come, by minute; what was moved or is over already is passed over when it comes up */
  ends: MinHeap<string>;
  words: MinHeap<string>;
  /** when those in the middle of something will have grown tired, by minute */
  warnings: MinHeap<string>;
};

const indexes = new WeakMap<WorldState, Tables>();

/** The index of this world as it is now; built at the first look, kept in step by change.ts. */
export const indexOf = (world: WorldState): WorldIndex => tablesOf(world);

function tablesOf(world: WorldState): Tables {
  const known = indexes.get(world);
  if (known) return known;
  const tables: Tables = {
    ids: Object.keys(world.characters).sort(),
    belonging: belongingIn(world),
    inPlace: new Map(),
    headingTo: new Map(),
    outdoors: new Map(),
    walkers: new Set(),
    walking: null,
    free: new Set(),
    suspended: new Set(),
    dueTalks: new Set(),
    ends: minHeap(),
    words: minHeap(),
    warnings: minHeap(),
  };
  for (const id of tables.ids) {
    const character = world.characters[id];
    if (character) enter(tables, world, character);
  }
  for (const conversation of Object.values(world.conversations)) noteWords(tables, world, conversation);
  indexes.set(world, tables);
  return tables;
}

function belongingIn({ characters, places }: WorldState): Map<string, number> {
  const count = new Map<string, number>();
  const add = (placeId: string) => count.set(placeId, (count.get(placeId) ?? 0) + 1);
  for (const { homeId } of Object.values(characters)) add(homeId);
  for (const { id, ownerId } of Object.values(places)) if (ownerId && (characters[ownerId]?.homeId ?? id) !== id) add(id);
  return count;
}

/** To be told after somebody came. */
export function characterEntered(world: WorldState, character: Character): void {
  const tables = indexes.get(world);
  if (!tables) return;
  tables.ids = Object.keys(world.characters).sort();
  tables.belonging = belongingIn(world);
  enter(tables, world, character);
}

/** To be told after somebody went. */
export function characterLeft(world: WorldState, character: Character): void {
  const tables = indexes.get(world);
  if (!tables) return;
  leave(tables, world, character);
  tables.ids = Object.keys(world.characters).sort();
  tables.belonging = belongingIn(world);
  tables.free.delete(character.id);
  tables.suspended.delete(character.id);
}

/** To be told after a character was replaced. */
export function characterReplaced(world: WorldState, before: Character, after: Character): void {
  const tables = indexes.get(world);
  if (!tables) return;
  if (before.homeId !== after.homeId) tables.belonging = belongingIn(world);
  const isWhereItWas = before.placeId === after.placeId && before.x === after.x && before.y === after.y;
  if (!isWhereItWas || before.activity !== after.activity) {
    leave(tables, world, before);
    enter(tables, world, after);
    return;
  }
  note(tables.free, after.id, isFree(world, after));
  note(tables.suspended, after.id, after.suspended !== null);
}

/** To be told after a conversation was replaced, begun or (null) taken out. */
export function conversationReplaced(world: WorldState, id: string, after: Conversation | null): void {
  const tables = indexes.get(world);
  if (!tables) return;
  tables.dueTalks.delete(id);
  if (!after) return;
  noteWords(tables, world, after);
  for (const participantId of after.participants) {
    const participant = world.characters[participantId];
    if (participant) note(tables.free, participantId, isFree(world, participant));
  }
}

/** To be told after the clock moved: words that were to come are due. */
export function clockMoved(world: WorldState): void {
  const tables = indexes.get(world);
  if (!tables) return;
  tables.walking = null;
  const { words, dueTalks } = tables;
  for (let next = words.peek(); next && next.key <= world.minute; next = words.peek()) {
    words.pop();
    const conversation = world.conversations[next.value];
    if (conversation?.closed === null && conversation.nextAt === next.key) dueTalks.add(conversation.id);
  }
}

/** The minute at which the next action ends, the next words are due or somebody grows tired; null when nothing is to come. */
export function nextMoment(world: WorldState): number | null {
  const { ends, words, warnings } = tablesOf(world);
  for (let next = ends.peek(); next && !isRunning(world, next.value, next.key); next = ends.peek()) ends.pop();
  for (let next = words.peek(); next && !isToCome(world, next.value, next.key); next = words.peek()) words.pop();
  for (let next = warnings.peek(); next && !isDue(world, next.value, next.key); next = warnings.peek()) warnings.pop();
  const first = Math.min(...[ends, words, warnings].map((heap) => heap.peek()?.key ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(first) ? first : null;
}

/** Takes out those whose action is over by then; the caller ends what they do. Talks end with their words, not with the clock. */
export function takeEndsBy(world: WorldState, until: number): Character[] {
  const { ends } = tablesOf(world);
  const over = new Map<string, Character>();
  for (let next = ends.peek(); next && next.key <= until; next = ends.peek()) {
    ends.pop();
    const character = world.characters[next.value];
    if (character && isRunning(world, character.id, next.key)) over.set(character.id, character);
  }
  return [...over.values()];
}

/** Takes out those who have grown tired by then in the middle of something; the caller tells them. */
export function takeWarningsBy(world: WorldState, until: number): string[] {
  const { warnings } = tablesOf(world);
  const ids = new Set<string>();
  for (let next = warnings.peek(); next && next.key <= until; next = warnings.peek()) {
    warnings.pop();
    const character = world.characters[next.value];
    if (character && warningsOf(world, character).includes(next.key)) ids.add(next.value);
  }
  return [...ids].sort();
}

/** Ids of those in the cells around a point, walkers by where they are now: a superset of those within `reach` map units. */
export function outdoorsAround(world: WorldState, point: { x: number; y: number }, reach: number): string[] {
  const tables = tablesOf(world);
  return [...inCells(tables.outdoors, point, reach), ...inCells(walkingNow(tables, world), point, reach)];
}

/** Of those who stand only. */
export const standingAround = (world: WorldState, point: { x: number; y: number }, reach: number): string[] =>
  inCells(tablesOf(world).outdoors, point, reach);

function walkingNow(tables: Tables, world: WorldState): Map<number, Set<string>> {
  const cells = new Map<number, Set<string>>();
  if (tables.walking?.minute === world.minute) return tables.walking.cells;
  for (const id of tables.walkers) {
    const walker = world.characters[id];
    if (walker) addTo(cells, cellOf(positionNow(world, walker)), id);
  }
  tables.walking = { minute: world.minute, cells };
  return cells;
}

function inCells(cells: ReadonlyMap<number, ReadonlySet<string>>, { x, y }: { x: number; y: number }, reach: number): string[] {
  const ids: string[] = [];
  const [left, right] = [Math.floor((x - reach) / cellSize), Math.floor((x + reach) / cellSize)];
  const [top, bottom] = [Math.floor((y - reach) / cellSize), Math.floor((y + reach) / cellSize)];
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) for (const id of cells.get(column * rowsApart + row) ?? []) ids.push(id);
  }
  return ids;
}

/** A cell is one number: rows are so far apart that no two cells of a town share one. */
const cellOf = ({ x, y }: { x: number; y: number }) => Math.floor(x / cellSize) * rowsApart + Math.floor(y / cellSize);
const rowsApart = 32_768;

function enter(tables: Tables, world: WorldState, character: Character): void {
  const { id, placeId, activity } = character;
  if (placeId !== null) addTo(tables.inPlace, placeId, id);
  if (activity?.choice.action === 'move') {
    addTo(tables.headingTo, activity.choice.placeId, id);
    tables.walkers.add(id);
    if (tables.walking) addTo(tables.walking.cells, cellOf(positionAt(character, tables.walking.minute)), id);
  } else if (isUnderTheSky(world, placeId)) addTo(tables.outdoors, cellOf(character), id);
  if (activity) tables.ends.push(activity.endsAt, id);
  for (const minute of warningsOf(world, character)) tables.warnings.push(minute, id);
  note(tables.free, id, isFree(world, character));
  note(tables.suspended, id, character.suspended !== null);
}

function leave(tables: Tables, world: WorldState, character: Character): void {
  const { id, placeId, activity } = character;
  if (placeId !== null) removeFrom(tables.inPlace, placeId, id);
  if (activity?.choice.action === 'move') {
    removeFrom(tables.headingTo, activity.choice.placeId, id);
    tables.walkers.delete(id);
    if (tables.walking) removeFrom(tables.walking.cells, cellOf(positionAt(character, tables.walking.minute)), id);
  } else if (isUnderTheSky(world, placeId)) removeFrom(tables.outdoors, cellOf(character), id);
}

function noteWords(tables: Tables, world: WorldState, { id, closed, nextAt }: Conversation): void {
  if (closed !== null) return;
  if (nextAt <= world.minute) tables.dueTalks.add(id);
  else tables.words.push(nextAt, id);
}

const isUnderTheSky = (world: WorldState, placeId: string | null) => placeId === null || world.places[placeId]?.indoor !== true;

/** Nothing to do, or a conversation to look back on. */
function isFree(world: WorldState, { id, activity, conversationId }: Character): boolean {
  const conversation = conversationId === null ? undefined : world.conversations[conversationId];
  return conversation ? isOverFor(conversation, id) : activity === null;
}

function isRunning(world: WorldState, characterId: string, endsAt: number): boolean {
  const character = world.characters[characterId];
  if (character?.activity?.endsAt !== endsAt) return false;
  const conversation = character.conversationId === null ? undefined : world.conversations[character.conversationId];
  return !conversation || isOverFor(conversation, characterId);
}

/** What lies behind was told, or is over. */
function isDue(world: WorldState, characterId: string, minute: number): boolean {
  const character = world.characters[characterId];
  return minute > world.minute && character !== undefined && warningsOf(world, character).includes(minute);
}

function isToCome(world: WorldState, conversationId: string, nextAt: number): boolean {
  const conversation = world.conversations[conversationId];
  return conversation?.closed === null && conversation.nextAt === nextAt && nextAt > world.minute;
}

function note(set: Set<string>, id: string, isIn: boolean): void {
  if (isIn) set.add(id);
  else set.delete(id);
}

function addTo<K>(sets: Map<K, Set<string>>, key: K, id: string): void {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
}

function removeFrom<K>(sets: Map<K, Set<string>>, key: K, id: string): void {
  const set = sets.get(key);
  set?.delete(id);
  if (set?.size === 0) sets.delete(key);
}
