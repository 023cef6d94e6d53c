import { type BodyChange, bodyAfter, bodyWith, bothChanges } from './body';
import { charactersOf } from './cast';
import { moods } from './constants';
import { encounters } from './encounters';
import type { WorldEvent } from './event';
import { exposureOf } from './exposure';
import { bodyChanged, finish } from './finish';
import { lateMornings } from './late-mornings';
import { priorities, priorityOf } from './priorities';
import { record } from './record';
import { nextMinute, openConversationOf } from './schedule';
import type { Character, WorldState } from './state';
import { skyByHour, weatherBetween } from './weather';
import { type WorldMinute, worldMinute } from './world-time';

/**
 * Moves the clock to `to`, or to the next end of anything if that comes first, so that nobody idles unasked. Order: time,
 * weather, late mornings, ends by minute, priority and id, encounters, bodies.
 */
export function passTime(before: WorldState, to: WorldMinute): readonly WorldEvent[] {
  const from = before.minute;
  const until = worldMinute.parse(Math.min(to, nextMinute(before)));
  if (until <= from) return [];

  const recording = record(before);
  recording.add({ type: 'time-passed', from, to: until });
  recording.add(...weatherBetween(before, from, until));
  recording.add(...lateMornings(recording.world));

  const changes = new Map<string, BodyChange>();
  for (const character of overBy(before, until)) {
    const change = finish(recording, character);
    if (change) changes.set(character.id, change);
  }
  recording.add(...encounters(recording.world, arrivals(recording.events)));

  const pleasures = pleasuresBy(recording.events);
  const sky = skyByHour(before, recording.events);
  for (const character of charactersOf(before)) {
    const lived = bodyAfter(character, { from, to: until }, (hour) => exposureOf(before, character, sky(hour)));
    const change = bothChanges({ mood: pleasures.get(character.id) ?? 0 }, changes.get(character.id) ?? {});
    recording.add(bodyChanged(character.id, bodyWith(lived, change, until)));
  }
  return recording.events;
}

/** What others did for one's mood: likes, comments, greetings. */
function pleasuresBy(events: readonly WorldEvent[]): ReadonlyMap<string, number> {
  const pleasures = new Map<string, number>();
  const please = (id: string | null, mood: number) => {
    if (id !== null) pleasures.set(id, (pleasures.get(id) ?? 0) + mood);
  };
  for (const event of events) {
    if (event.type === 'post-liked') please(event.authorId, moods.like);
    if (event.type === 'post-commented') please(event.authorId, moods.comment);
    if (event.type === 'greeted') please(event.otherId, moods.greeting);
  }
  return pleasures;
}

/** Those whose activity is over by then; talks end with their words, not with the clock. */
function overBy(world: WorldState, until: WorldMinute): Character[] {
  const endOf = (character: Character) => character.activity?.endsAt ?? Number.POSITIVE_INFINITY;
  const urgency = ({ activity }: Character) => (activity ? priorityOf(activity.choice.action) : priorities.background);
  return charactersOf(world)
    .filter((character) => endOf(character) <= until && !openConversationOf(world, character))
    .sort((a, b) => endOf(a) - endOf(b) || urgency(a) - urgency(b));
}

const arrivals = (events: readonly WorldEvent[]) =>
  events.flatMap((event) => (event.type === 'moved' && event.placeId !== null ? [event.characterId] : []));
