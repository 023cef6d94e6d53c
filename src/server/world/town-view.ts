import type { AuthorView } from '@/contracts/views/people';
import type { ActivityView, PlaceView, ResidentView, TownView } from '@/contracts/views/world';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { bodyNow } from '@/simulation/body-now';
import { presentIn } from '@/simulation/conversations';
import { isTaken } from '@/simulation/objects/objects';
import { isOpen } from '@/simulation/places';
import { openConversationOf } from '@/simulation/schedule';
import type { Character, Place, WorldState } from '@/simulation/state';
import { positionNow } from '@/simulation/ways/position';
import { listed } from '@/simulation/wording';
import { authorsById } from './authors-by-id';
import { statusView } from './world-status';

/** The whole town now: the clock, the places, who is where and doing what. Throws `world-not-found`. */
export async function townView(app: Pick<AppContext, 'db' | 'clock' | 'cache'>, worldId: string): Promise<TownView> {
  const world = await currentWorld(app, worldId);
  const characters = Object.values(world.state.characters);
  const [status, authors, thinking] = await Promise.all([
    statusView(app, world),
    authorsById(
      app.db,
      characters.map((character) => character.id),
    ),
    app.db.decision.findMany({ where: { worldId, state: 'asking' }, select: { characterId: true } }),
  ]);
  const thinkers = new Set(thinking.map((decision) => decision.characterId));
  return {
    world: status,
    places: Object.values(world.state.places).map((place) => placeView(place, world.state)),
    residents: characters.flatMap((character) => {
      const author = authors.get(character.id);
      return author ? [residentView(character, { state: world.state, author, isThinking: thinkers.has(character.id) })] : [];
    }),
  };
}

function placeView(place: Place, state: WorldState): PlaceView {
  const { id, name, description, kind, x, y, width, height, indoor } = place;
  return {
    id,
    name,
    description,
    kind,
    x,
    y,
    width,
    height,
    indoor,
    isOpen: isOpen(place, state.minute),
    objects: objectsView(place, state),
  };
}

function objectsView(place: Place, state: WorldState): PlaceView['objects'] {
  return (place.objects ?? []).map((object) => ({
    id: object.id,
    name: object.name,
    isTaken: isTaken(state, { object, place }),
  }));
}

type Seen = { state: WorldState; author: AuthorView; isThinking: boolean };

export function residentView(character: Character, { state, author, isThinking }: Seen): ResidentView {
  return {
    author,
    placeId: character.placeId,
    ...positionNow(state, character),
    emotion: bodyNow(state, character).emotion,
    isAsleep: character.activity?.choice.action === 'sleep',
    isThinking,
    activity: activityView(character, state),
  };
}

function activityView(character: Character, state: WorldState): ActivityView | null {
  const { activity } = character;
  if (!activity) return null;
  const { choice, startedAt, endsAt, way = null } = activity;
  const withName = listed(
    companyOf(character, state).flatMap((id) => state.characters[id]?.name[state.language] ?? []),
    state.language,
  );
  const place = choice.action === 'move' ? state.places[choice.placeId] : undefined;
  const deed = choice.action === 'use-object' ? choice.deed : null;
  return { kind: choice.action, withName: withName || null, toPlace: place?.name ?? null, deed, startedAt, endsAt, way };
}

/** With whom one does what one does: in a talk all who are in it. */
function companyOf(character: Character, state: WorldState): string[] {
  const talk = openConversationOf(state, character);
  if (talk) return presentIn(talk).filter((id) => id !== character.id);
  const choice = character.activity?.choice;
  return choice && 'characterId' in choice ? [choice.characterId] : [];
}
