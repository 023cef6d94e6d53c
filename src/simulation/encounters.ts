import { isAsleep } from './cast';
import { coolDowns } from './constants';
import { metBefore } from './cool-down';
import { roll } from './dice';
import type { WorldEvent } from './event';
import { finish } from './finish';
import type { Recording } from './record';
import type { Character, WorldState } from './state';
import type { Meeting } from './ways/meetings';
import { whoStops } from './ways/stops';
import { indexOf } from './world-index';

/** Those who just came in and those who are there and awake notice each other by dice, each pair once; both get an event. */
export function encounters(world: WorldState, arrivedIds: readonly string[]): WorldEvent[] {
  const met = pairsWith(world, arrivedIds).filter(([a, b]) => doMeet(world, a, b));
  return met.sort(byIds).flatMap(([a, b]): WorldEvent[] => {
    const { placeId } = a;
    return [
      { type: 'encountered', characterId: a.id, otherId: b.id, placeId },
      { type: 'encountered', characterId: b.id, otherId: a.id, placeId },
    ];
  });
}

/** Those who came near each other on the way, up to now: who stops for it stands where it is, and may go on afterwards. */
export function meetOnTheWay(recording: Recording, meetings: readonly Meeting[]): void {
  const { world } = recording;
  for (const meeting of meetings) {
    const { a, b, minute } = meeting;
    const stopping = minute === world.minute ? whoStops(world, nowOf(world, meeting)) : [];
    const suspended = new Map(stopping.map((id) => [id, walkOf(world.characters[id])]));
    for (const id of stopping) finish(recording, id);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const walk = suspended.get(one.id);
      recording.add({
        type: 'encountered',
        characterId: one.id,
        otherId: other.id,
        placeId: one.placeId,
        ...(walk ? { suspended: walk } : {}),
      });
    }
  }
}

/** As they are by now: something may have ended in the same minute. */
const nowOf = (world: WorldState, { a, b, minute }: Meeting): Meeting => ({
  a: world.characters[a.id] ?? a,
  b: world.characters[b.id] ?? b,
  minute,
});

const walkOf = (character: Character | undefined) =>
  character?.activity ? { choice: character.activity.choice, until: character.activity.endsAt } : undefined;

type Pair = readonly [Character, Character];

/** Each pair of one who arrived and another who is in the same place once, the lower id first. */
function pairsWith(world: WorldState, arrivedIds: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const paired = new Set<string>();
  for (const id of arrivedIds) {
    const arrived = world.characters[id];
    if (!arrived || arrived.placeId === null || paired.has(id)) continue;
    paired.add(id);
    for (const otherId of indexOf(world).inPlace.get(arrived.placeId) ?? []) {
      const other = world.characters[otherId];
      if (other && !paired.has(otherId)) pairs.push(id < otherId ? [arrived, other] : [other, arrived]);
    }
  }
  return pairs;
}

const byIds = ([a, b]: Pair, [c, d]: Pair) => compare(a.id, c.id) || compare(b.id, d.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function doMeet(world: WorldState, a: Character, b: Character): boolean {
  if (isAsleep(a) || isAsleep(b) || !metBefore(a, b.id, coolDowns.meetSame, world.minute)) return false;
  return roll(world.seed, 'encounter', a.id, b.id, world.minute) < world.settings.encounterChance;
}
