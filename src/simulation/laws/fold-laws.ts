import { eventSchema } from '../event';
import { execute } from '../execute';
import { fold } from '../replay';
import { nextMinute } from '../schedule';
import { type WorldState, worldStateSchema } from '../state';
import type { History } from './history';
import { isDeepEqual } from './is-deep-equal';

export function eventsAloneGiveTheState({ first, moments, last }: History): string[] {
  const folded = fold(
    first,
    moments.flatMap(({ events }) => events),
  );
  return isDeepEqual(folded, last) ? [] : [`the state differs in ${partsThatDiffer(folded, last).join(', ')}`];
}

/** One moment in so many is lived a second time. */
const repeatsEvery = 50;

export function sameCommandsGiveTheSame({ moments }: History): string[] {
  return moments.flatMap(({ before, command, events }, index) =>
    index % repeatsEvery !== 0 || isDeepEqual(execute(before, command), events) ? [] : [`moment ${index} goes otherwise`],
  );
}

/** State and events are plain data, and a store may reorder keys. */
export function storingChangesNothing({ moments, last }: History): string[] {
  const stored: unknown = JSON.parse(JSON.stringify(last));
  const found = isDeepEqual(worldStateSchema.safeParse(stored).data, last) ? [] : ['the state'];
  const events = moments.slice(-20).flatMap((moment) => moment.events);
  for (const event of events)
    if (!isDeepEqual(eventSchema.parse(JSON.parse(JSON.stringify(event))), event)) found.push(`an event ${event.type}`);
  const to = nextMinute(last);
  const [plain, reversed] = [last, withKeysReversed(last)].map((world) => execute(world, { type: 'pass-time', to }));
  return isDeepEqual(plain, reversed) ? found : [...found, 'the order of keys decides what happens'];
}

function withKeysReversed(world: WorldState): WorldState {
  const reversed = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).reverse());
  const { characters, places, conversations, agenda } = world;
  return {
    ...world,
    characters: reversed(characters),
    places: reversed(places),
    conversations: reversed(conversations),
    agenda: reversed(agenda),
  };
}

function partsThatDiffer(a: WorldState, b: WorldState): string[] {
  const of = (world: object) => new Map(Object.entries(world));
  const [left, right] = [of(a), of(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => !isDeepEqual(left.get(key), right.get(key)));
}
