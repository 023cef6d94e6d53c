import type { CharacterView } from '@/contracts/views/world';
import { DomainError } from '@/lib/errors';
import type { Language } from '@/lib/localized';
import { personaSchema } from '@/minds/persona';
import { usernameKey } from '@/server/accounts/username';
import { photoPictures, portraitOf } from '@/server/photos/pictures-of';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { bodyNow } from '@/simulation/body-now';
import { carryingLimit } from '@/simulation/constants';
import { currentItem, planOf } from '@/simulation/day-plan';
import { coinsOf } from '@/simulation/economy';
import { itemKinds } from '@/simulation/item-kinds';
import { gramsOf, itemTemplates, quantityOf, stacksOf } from '@/simulation/items';
import { shiftTexts } from '@/simulation/shifts';
import type { Character, WorldState } from '@/simulation/state';
import { clockText, worldMinute } from '@/simulation/world-time';
import { appointmentViews } from './appointment-views';
import { authorsById } from './authors-by-id';
import { clockView } from './clock-view';
import { townLog } from './town-log';
import { residentView } from './town-view';

const gramsAKilogram = 1000;

type CharacterQuery = { worldId: string; username: string; language: Language };

/** One character's page: state, plan, what everybody may know of its memories, last actions. Throws `character-not-found`. */
export async function characterView(app: Pick<AppContext, 'db' | 'cache'>, query: CharacterQuery): Promise<CharacterView> {
  const user = await app.db.user.findUnique({
    where: { usernameKey: usernameKey(query.username) },
    include: { persona: true },
  });
  const { state, row } = await currentWorld(app, query.worldId);
  const character = user ? state.characters[user.id] : undefined;
  if (!user?.persona || !character) throw new DomainError('character-not-found', `No character ${query.username}`);
  const { id, username, nickname, avatarUrl } = user;
  const [memories, appointments, actions, thinking, pictures, portrait] = await Promise.all([
    memoriesOf(app, id),
    appointmentViews(app.db, state, character),
    townLog(app, { worldId: query.worldId, characterId: id, cursor: null, limit: 20 }),
    app.db.decision.count({ where: { worldId: query.worldId, characterId: id, state: 'asking' } }),
    photoPictures(
      app.db,
      (character.photos ?? []).map(({ id: photoId }) => photoId),
    ),
    portraitOf(app.db, user.persona.portraitId),
  ]);
  const persona = personaSchema.parse(user.persona.data);
  const { fatigue, hunger, health, emotion } = bodyNow(state, character);
  const author = { id, username, nickname, avatarUrl, isCharacter: true, isAi: true };
  return {
    resident: residentView(character, { state, author, isThinking: thinking > 0 }),
    place: (character.placeId && state.places[character.placeId]?.name) || null,
    clock: clockView(row.minute),
    persona: {
      occupation: persona.occupation[query.language],
      age: persona.age,
      traits: persona.traits.map((trait) => trait[query.language]),
      description: persona.description[query.language],
    },
    body: { fatigue, hunger, health, emotion },
    coins: coinsOf(character),
    items: itemsOf(character),
    photos: photosOf(character, state, pictures),
    portrait,
    work: workOf(character, state),
    carryingLimit: carryingLimit / gramsAKilogram,
    plan: planViews(character, state),
    appointments,
    memories,
    actions: actions.items,
  };
}

function itemsOf({ items }: Character): CharacterView['items'] {
  return itemKinds
    .filter((kind) => kind !== 'coin')
    .flatMap((kind) =>
      stacksOf(kind, quantityOf(items, kind)).map((quantity) => ({
        kind,
        name: itemTemplates[kind].name,
        quantity,
        weight: gramsOf(kind, quantity) / gramsAKilogram,
      })),
    );
}

function photosOf({ photos = [] }: Character, state: WorldState, pictures: ReadonlyMap<string, string>): CharacterView['photos'] {
  return photos.toReversed().map(({ id, description, placeId, minute }) => {
    const { day, clock } = clockView(minute);
    return { id, description, url: pictures.get(id) ?? null, place: state.places[placeId ?? '']?.name ?? null, day, clock };
  });
}

function workOf(character: Character, state: WorldState): CharacterView['work'] {
  const place = state.places[character.workplaceId ?? ''];
  return place ? { place: place.name, shifts: shiftTexts(character) } : null;
}

function planViews(character: Character, state: WorldState): CharacterView['plan'] {
  const now = currentItem(character, state.minute);
  return planOf(character).map((item) => ({
    day: character.planDay,
    clock: clockText(worldMinute.parse(item.at)),
    minutes: item.minutes,
    activity: item.activity,
    place: (item.placeId && state.places[item.placeId]?.name) || null,
    note: item.note,
    isNow: item === now,
  }));
}

// What one knows and thinks of others may come from private talk and messages: only operators see it (memories-view.ts).
const openKinds = ['daily', 'important'];

async function memoriesOf({ db }: Pick<AppContext, 'db'>, characterId: string): Promise<CharacterView['memories']> {
  const rows = await db.memory.findMany({
    where: { characterId, kind: { in: openKinds } },
    orderBy: [{ minute: 'desc' }, { createdAt: 'desc' }],
    take: 20,
  });
  const targets = await authorsById(
    db,
    rows.flatMap((row) => row.targetId ?? []),
  );
  return rows.map(({ id, kind, text, importance, minute, targetId }) => {
    const { day, clock } = clockView(minute);
    return { id, kind, text, importance, day, clock, about: (targetId && targets.get(targetId)?.nickname) || null };
  });
}
