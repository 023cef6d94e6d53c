// The state after an event. Knows no rule, so that a fold of the log never depends on today's rules.
import { assertNever } from '@/lib/assert-never';
import { applyAgenda } from './agenda/apply-agenda';
import { applyTalk } from './apply-talk';
import { applyCast } from './casting/apply-cast';
import { change, copyOf, moveClock } from './change';
import { isTalk } from './conversations';
import { withMeeting } from './cool-down';
import { customsAfter } from './customs/learn';
import type { WorldEvent, WorldEventOf } from './event';
import { applyGroupOpened } from './groups/groups';
import { applyHabits, applyOnline } from './habits/apply-habits';
import { applyHappening } from './happenings/apply-happening';
import { withQuantity } from './items';
import { applyLoose } from './loose';
import { applyPhoto } from './photos/apply-photo';
import { itemName, nameOf, noteOf, placeName, withNote } from './recent';
import type { Character, WorldState } from './state';
import { keepsSuspended } from './suspended';
import { warningNote } from './wording';

/** Changes the world in place. */
export function applyTo(world: WorldState, event: WorldEvent): void {
  switch (event.type) {
    case 'time-passed':
      moveClock(world, event.to);
      return;
    case 'weather-changed':
      world.weather = weatherAfter(world.weather, event);
      return;
    case 'conversation-opened':
    case 'conversation-joined':
    case 'conversation-left':
    case 'conversation-scripted':
    case 'line-said':
    case 'conversation-closed':
    case 'talk-remembered':
    case 'relationship-noted':
      applyTalk(world, event);
      return;
    case 'agenda-entry-changed':
    case 'appointment-due':
      applyAgenda(world, event);
      return;
    case 'greeted':
      noteFor(world, event.otherId, 'greeted', `${nameOf(world, event.characterId)} · ${event.text}`);
      return;
    case 'item-given':
      noteFor(world, event.otherId, 'was-given', `${nameOf(world, event.characterId)} · ${itemName(world, event.item)}`);
      return;
    case 'sight':
    case 'sound':
      applyHappening(world, event);
      return;
    case 'photo-taken':
    case 'photo-discarded':
    case 'photo-moved':
      applyPhoto(world, event);
      return;
    case 'group-opened':
      applyGroupOpened(world, event);
      return;
    case 'loose-changed':
      applyLoose(world, event);
      return;
    case 'character-joined':
    case 'character-edited':
    case 'retirement-asked':
    case 'character-retired':
      applyCast(world, event);
      return;
    // these change rows outside the pure world, and nothing within it
    case 'alarm-raised':
    case 'group-message-sent':
      return;
    case 'memory-edited':
      dropNotes(world, event.characterId, event.notes);
      return;
    case 'habits-set':
      applyHabits(world, event);
      return;
    // rows, and a count of them
    case 'post-liked':
    case 'post-commented':
    case 'message-sent':
      applyOnline(world, event);
      return;
    default: {
      const character = world.characters[event.characterId];
      if (character) change(world, event.characterId, changeOf(world, character, event));
      applyOnline(world, event);
    }
  }
}

/** The world after these events; the one given stays as it is. Copying costs its size, so give many events at once. */
export function applyAll(world: WorldState, events: readonly WorldEvent[]): WorldState {
  const after = copyOf(world);
  for (const event of events) applyTo(after, event);
  return after;
}

export const apply = (world: WorldState, event: WorldEvent): WorldState => applyAll(world, [event]);

function noteFor(world: WorldState, characterId: string, action: string, note: string): void {
  const character = world.characters[characterId];
  if (character) change(world, characterId, { recent: withNote(world, character, action, note) });
}

function dropNotes(world: WorldState, characterId: string, minutes: readonly number[] = []): void {
  const character = world.characters[characterId];
  if (!character || minutes.length === 0) return;
  change(world, characterId, { recent: character.recent.filter(({ minute }) => !minutes.includes(minute)) });
}

/** The hours that have passed stay known for a day: bodies are settled later than the weather changes. */
function weatherAfter(before: WorldState['weather'], event: WorldEventOf<'weather-changed'>): WorldState['weather'] {
  const { kind, outdoorCelsius, indoorCelsius, hour } = event;
  const sinceHour = kind === before.kind ? before.sinceHour : hour;
  const hours = [...before.hours, { hour, kind, outdoorCelsius }].slice(-hoursKept);
  return { kind, outdoorCelsius, indoorCelsius, sinceHour, hours };
}

const hoursKept = 24;

type OfOneCharacter = Exclude<
  WorldEvent,
  WorldEventOf<
    | 'time-passed'
    | 'weather-changed'
    | 'conversation-opened'
    | 'conversation-joined'
    | 'conversation-left'
    | 'conversation-scripted'
    | 'line-said'
    | 'conversation-closed'
    | 'talk-remembered'
    | 'relationship-noted'
    | 'agenda-entry-changed'
    | 'appointment-due'
    | 'greeted'
    | 'item-given'
    | 'sight'
    | 'sound'
    | 'photo-taken'
    | 'photo-discarded'
    | 'photo-moved'
    | 'loose-changed'
    | 'alarm-raised'
    | 'memory-edited'
    | 'character-joined'
    | 'character-edited'
    | 'retirement-asked'
    | 'character-retired'
    | 'habits-set'
    | 'post-liked'
    | 'post-commented'
    | 'message-sent'
    | 'group-opened'
    | 'group-message-sent'
  >
>;

function changeOf(world: WorldState, character: Character, event: OfOneCharacter): Partial<Character> {
  switch (event.type) {
    case 'body-changed': {
      const { type: _type, characterId: _id, ...body } = event;
      return { body: { ...body, at: world.minute } };
    }
    case 'action-started': {
      const { choice, endsAt, reason, source, turn } = event;
      const activity = { choice, startedAt: world.minute, endsAt, reason, source };
      const { suspended } = character;
      const isKept = keepsSuspended(suspended, choice.action);
      const intention = event.next
        ? { intention: { ...event.next, reason, doing: choice.action, begunAt: world.minute } }
        : intendingNothing(character);
      return {
        activity,
        turn: turn + 1,
        lastRefusal: null,
        suspended: isKept ? suspended : null,
        ...intention,
        ...customsAfter(world, character, event),
      };
    }
    case 'action-refused': {
      const { turn, action, reason, about } = event;
      return { turn: turn + 1, lastRefusal: { action, reason, ...(about === undefined ? {} : { about }) } };
    }
    case 'answer-dropped':
      return { turn: event.turn + 1 };
    case 'action-finished':
      return finished(world, character, event);
    case 'set-out': {
      const { way, unitsPerMinute } = event;
      return { placeId: null, activity: character.activity && { ...character.activity, way, unitsPerMinute } };
    }
    case 'moved':
      return { placeId: event.placeId, x: event.x, y: event.y, ...havingBeenIn(character, event.placeId) };
    case 'woke-up':
      return {
        mustPlan: true,
        suspended: null,
        ...intendingNothing(character),
        ...(event.clears ? { recent: [], lastRefusal: null } : {}),
      };
    case 'alarmed': {
      const { kind, placeId, isCalled, suspended } = event;
      const recent = withNote(world, character, `${kind}-alarm`, placeName(world, placeId));
      return { alarm: { kind, placeId, at: world.minute, isCalled }, suspended, recent };
    }
    case 'reflected':
      return { lastDone: { ...character.lastDone, reflect: world.minute } };
    case 'plan-made':
      return { turn: event.turn + 1, mustPlan: false, plan: event.plan, planDay: event.day };
    case 'day-remembered':
      return { lastDone: { ...character.lastDone, 'remember-day': world.minute } };
    case 'post-published':
      return event.inPassing ? { lastDone: { ...character.lastDone, 'publish-post': world.minute } } : {};
    case 'encountered':
      return {
        recent: withNote(world, character, 'encounter', nameOf(world, event.otherId)),
        met: withMeeting(character, event.otherId, world.minute),
        ...(event.suspended ? { suspended: event.suspended, lastDone: { ...character.lastDone, stop: world.minute } } : {}),
      };
    case 'relationship-changed': {
      const { familiarity, affinity } = event;
      return { relationships: { ...character.relationships, [event.otherId]: { familiarity, affinity, at: world.minute } } };
    }
    case 'fatigue-warning':
      return {
        recent: withNote(world, character, `warned-${event.level}`, warningNote(world.language, event.level)),
        lastDone: { ...character.lastDone, [`warned-${event.level}`]: world.minute },
      };
    case 'worked':
      return { worked: { day: event.day, minutes: event.minutes } };
    case 'item-worn':
      return { wear: { ...character.wear, [event.item]: event.wear } };
    case 'item-changed':
      return { items: withQuantity(character.items, event.item, event.quantity) };
    default:
      return assertNever(event);
  }
}

/** What was interrupted, or came to nothing, is not gone on from. */
const intendingNothing = ({ intention }: Character): Partial<Character> => (intention ? { intention: null } : {});

function havingBeenIn({ knows = [] }: Character, placeId: string | null): Partial<Character> {
  return placeId === null || knows.includes(placeId) ? {} : { knows: [...knows, placeId] };
}

/** A talk is noted by its recap; what was interrupted or came to nothing not at all: it may be done again at once. */
function finished(world: WorldState, character: Character, event: WorldEventOf<'action-finished'>): Partial<Character> {
  const { choice, interrupted, outcome, body } = event;
  const over = { activity: null, ...(body ? { body: { ...character.body, ...body, at: world.minute } } : {}) };
  if (interrupted || isTalk(choice.action) || outcome.done === false) return { ...over, ...intendingNothing(character) };
  const lastDone = { ...character.lastDone, [choice.action]: world.minute };
  if (choice.action === 'use-object') lastDone[`use-object:${choice.deed}`] = world.minute;
  if ('characterId' in choice) lastDone[`${choice.action}:${choice.characterId}`] = world.minute;
  return { ...over, lastDone, recent: withNote(world, character, choice.action, noteOf(world, event)) };
}
