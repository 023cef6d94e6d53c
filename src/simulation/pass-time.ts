import { lookAtAgenda } from './agenda/due';
import { answerGreetings } from './answer-greetings';
import { moods } from './constants';
import { encounters, meetOnTheWay } from './encounters';
import type { WorldEvent } from './event';
import { finish } from './finish';
import { happeningsSince } from './happenings/happenings';
import { lateMornings } from './late-mornings';
import { byMoment, type Moment, priorities, priorityOf } from './priorities';
import type { Recording } from './record';
import { nextMinute } from './schedule';
import { changeBody } from './settle';
import type { Character } from './state';
import { warnTheTired } from './warn';
import { meetingsOnTheWay } from './ways/meetings';
import { whoStops } from './ways/stops';
import { weatherBetween } from './weather';
import { takeEndsBy } from './world-index';
import { type WorldMinute, worldMinute } from './world-time';

/**
 * Moves the clock to `to`, or to the next end of anything if that comes first, so that nobody idles unasked; no further than to the minute in
 * which somebody on foot stops for somebody. Order: time, weather, late mornings, ends by minute, priority and id, the agenda, meetings on the
 * way, encounters, greetings that are taken up, moods.
 */
export function passTime(recording: Recording, to: WorldMinute): void {
  const { world } = recording;
  const from = world.minute;
  const next = worldMinute.parse(Math.min(to, nextMinute(world)));
  if (next <= from) return;
  const meetings = meetingsOnTheWay(world, from, next);
  const until = meetings.find((meeting) => whoStops(world, meeting).length > 0)?.minute ?? next;

  const over = takeEndsBy(world, until).sort((a, b) => byMoment(endOf(a), endOf(b)));
  recording.add({ type: 'time-passed', from, to: until });
  recording.add(...weatherBetween(world, from, until));
  recording.add(...lateMornings(world));
  warnTheTired(recording, until);
  for (const { id } of over) finish(recording, id);
  lookAtAgenda(recording);
  recording.add(...happeningsSince(world, from));
  meetOnTheWay(
    recording,
    meetings.filter(({ minute }) => minute <= until),
  );
  recording.add(...encounters(world, arrivals(recording.events)));
  answerGreetings(recording);
  for (const [id, mood] of pleasuresBy(recording.events)) changeBody(recording, id, { mood });
}

/** What others did for one's mood: likes, comments, greetings. */
function pleasuresBy(events: readonly WorldEvent[]): ReadonlyMap<string, number> {
  const pleasures = new Map<string, number>();
  const please = (id: string | null, mood: number) => {
    if (id !== null) pleasures.set(id, (pleasures.get(id) ?? 0) + mood);
  };
  for (const event of events) {
    if (event.type === 'post-liked') please(event.authorId, moods.like);
    if (event.type === 'post-commented') please(event.answers?.authorId ?? event.authorId, moods.comment);
    if (event.type === 'greeted') please(event.otherId, moods.greeting);
  }
  return pleasures;
}

const endOf = ({ id, activity }: Character): Moment => ({
  minute: activity?.endsAt ?? Number.POSITIVE_INFINITY,
  priority: activity ? priorityOf(activity.choice.action) : priorities.background,
  id,
});

const arrivals = (events: readonly WorldEvent[]) =>
  events.flatMap((event) => (event.type === 'moved' && event.placeId !== null ? [event.characterId] : []));
