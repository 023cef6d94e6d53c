import type { FromCard } from '@/contracts/cards/from-card';
import { readCard } from '@/contracts/cards/read-card';
import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { AppContext } from '@/server/platform/app-context';
import { castingOptions } from './casting-options';

/**
 * A card as a form to look through: nothing is stored. What this town does not have (a home, people it knows) is left out and said so.
 * Throws `card-unreadable`, the reason in its message.
 */
export async function importCard(
  app: Pick<AppContext, 'db' | 'cache'>,
  asked: { worldId: string; json: string },
): Promise<FromCard> {
  const read = readCard(asked.json);
  if (!read.ok) throw new DomainError('card-unreadable', `A card was refused: ${read.why}`);
  const { form } = read;
  const { homes, places, characters } = await castingOptions(app, asked.worldId);
  const notes = new Set(read.notes);
  const isPlace = (id: string | null) => id === null || places.some((place) => place.id === id);
  const hasHome = homes.some(({ id, room }) => id === form.life.homeId && room > 0);
  const known = new Set(characters.map(({ username }) => usernameKey(username)));
  const relationships = form.relationships.filter(({ username }) => known.has(usernameKey(username)));
  if (!hasHome) notes.add('home-unknown');
  if (relationships.length < form.relationships.length) notes.add('strangers-left-out');
  const life = {
    ...form.life,
    homeId: hasHome ? form.life.homeId : '',
    workplaceId: isPlace(form.life.workplaceId) ? form.life.workplaceId : null,
    // A day in places that are not here is none: it gets the ordinary one.
    routine: hasHome && form.life.routine.every(({ placeId }) => isPlace(placeId)) ? form.life.routine : [],
  };
  return { form: { ...form, life, relationships }, notes: [...notes] };
}
