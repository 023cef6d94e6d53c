// Each law can fail: a history in which something impossible was put is noticed by that law.
import { expect, test } from 'vitest';
import type { Entry } from '../agenda/entry';
import type { WorldEvent } from '../event';
import type { Character } from '../state';
import { worldMinute } from '../world-time';
import { type History, type Moment, randomHistory } from './history';
import { laws } from './laws';
import { personIn } from './random-world';

const traits = { seed: 11, people: 4, places: 5, isTight: false, hasFood: true, hasRooms: true, hasOddHours: false };
const history = randomHistory({ ...traits, hasThings: true, isPoor: false }, 150);
const someone = personIn('law-11', 0);

/** The history with its last moment followed by one more, made by hand. */
function then(made: (last: Moment) => Partial<Moment>): History {
  const last = history.moments.at(-1);
  if (!last) throw new Error('nothing happened');
  const next: Moment = { ...last, origin: 'time', before: last.after, after: last.after, events: [], owed: [], next: null };
  const moment = { ...next, ...made(last) };
  return { ...history, moments: [...history.moments, moment], last: moment.after };
}

const withPerson = ({ after }: Moment, change: (character: Character) => Partial<Character>): Moment['after'] => {
  const character = after.characters[someone];
  if (!character) throw new Error('nobody is there');
  return { ...after, characters: { ...after.characters, [someone]: { ...character, ...change(character) } } };
};
const coins = (quantity: number, why: 'gave' | 'wage'): WorldEvent => ({
  type: 'item-changed',
  characterId: someone,
  item: 'coin',
  quantity,
  why,
});
const idle: Partial<Character> = { conversationId: null, mustPlan: false };
const doing = { choice: { action: 'rest' }, startedAt: worldMinute.parse(0), reason: '', source: 'model' } as const;
const entry: Entry = {
  id: someone,
  kind: 'offline-chat',
  characterId: someone,
  participantIds: [],
  placeId: null,
  start: worldMinute.parse(10),
  end: worldMinute.parse(40),
  priority: 50,
  status: 'pending',
  remindAt: worldMinute.parse(5),
  isTold: true,
  note: '',
};

const broken: Record<string, History> = {
  'time never falls': then(({ after }) => ({ after: { ...after, minute: worldMinute.parse(after.minute - 1) } })),
  'the clock moves on whenever nobody owes an answer': then(({ after }) => ({ next: after.minute })),
  'everybody owes an answer, acts, or waits for words that somebody owes': then((last) => ({
    after: withPerson(last, () => ({ ...idle, activity: { ...doing, endsAt: last.after.minute } })),
  })),
  'nobody is in two places or two conversations': then((last) => ({ after: withPerson(last, () => ({ placeId: 'nowhere' })) })),
  'every started action ends exactly once': then(() => ({
    events: [0, 1].map((turn): WorldEvent => {
      const choice = { action: 'rest' } as const;
      const finished = { choice, startedAt: worldMinute.parse(0), reason: '', source: 'model' as const };
      return { type: 'action-finished', characterId: personIn('law-11', turn % 1), ...finished, interrupted: false, outcome: {} };
    }),
  })),
  'no place fills beyond its capacity': then((last) => {
    const placeId = Object.keys(last.after.places).find((id) => id !== last.after.characters[someone]?.homeId) ?? '';
    const place = last.after.places[placeId];
    if (!place) throw new Error('no second place');
    const after = withPerson(last, () => ({ placeId, x: place.x, y: place.y, alarm: null }));
    const full = { ...after, places: { ...after.places, [placeId]: { ...place, capacity: 0, ownerId: null } } };
    return { after: full, events: [{ type: 'moved', characterId: someone, placeId, x: place.x, y: place.y }] };
  }),
  'nobody is promised twice at one time': then(({ after }) => ({
    after: { ...after, agenda: { a: { ...entry, id: 'a' }, b: { ...entry, id: 'b' } } },
  })),
  'money and things are conserved by every transfer': then(() => ({ events: [coins(999, 'gave')] })),
  'weights and amounts hold': then((last) => ({ after: withPerson(last, () => ({ items: { coat: 500 } })) })),
  'bodies stay within their bounds': then((last) => ({
    after: withPerson(last, ({ body }) => ({ body: { ...body, hunger: 101 } })),
  })),
  'every turn is taken once': then((last) => ({ after: withPerson(last, ({ turn }) => ({ turn: turn + 1 })) })),
  'an answer that is not owed changes nothing': then(({ after }) => ({
    origin: 'late',
    command: {
      type: 'answer',
      characterId: someone,
      turn: 0,
      answer: { kind: 'say', text: '…', leave: false },
      source: 'model',
      why: null,
    },
    events: [{ type: 'time-passed', from: after.minute, to: after.minute }],
  })),
  'a refusal changes nothing': then((last) => ({
    command: {
      type: 'answer',
      characterId: someone,
      turn: 1,
      answer: { kind: 'choose', choice: { action: 'eat' }, reason: '' },
      source: 'model',
      why: null,
    },
    events: [{ type: 'action-refused', characterId: someone, turn: 1, action: 'eat', reason: 'no-food-here' }],
    after: withPerson(last, () => ({ items: {} })),
  })),
  'the events alone give the state': then((last) => ({ after: withPerson(last, () => ({ bedtime: 1 })) })),
  'the same commands give the same events': {
    ...history,
    moments: history.moments.map((moment, index) => (index === 0 ? { ...moment, events: [coins(1, 'wage')] } : moment)),
  },
  'storing a world as JSON changes nothing': then(({ after }) => ({
    after: { ...after, seed: '', minute: after.minute, weather: { ...after.weather, outdoorCelsius: Number.NaN } },
  })),
};

test('a lived history breaks no law', () => {
  expect(laws.filter(({ check }) => check(history).length > 0)).toEqual([]);
});

test.each(Object.entries(broken))('it is noticed when the law is broken that %s', (name, impossible) => {
  const law = laws.find((one) => one.name === name);
  expect(law?.check(impossible)).not.toEqual([]);
});

test('every law was broken, except the one that only a wrong rule can break', () => {
  const untried = laws.flatMap(({ name }) => (name in broken ? [] : [name]));
  expect(untried).toEqual(['what is offered is possible, and so is what the rule chooses']);
});
