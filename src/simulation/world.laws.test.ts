// What holds in every world, whatever is answered and however late.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Choice, PlanItem } from './answer';
import { applyAll } from './apply';
import { checkChoice } from './check-choice';
import type { Command } from './command';
import { eventSchema, type WorldEvent } from './event';
import { assertEveryoneHasANextTurn } from './everyone-has-a-next-turn';
import { execute } from './execute';
import { fallbackAnswer } from './fallback';
import { itemKinds } from './item-kinds';
import { offersFor } from './offers';
import { type OwedTurn, ready } from './ready';
import { fold } from './replay';
import { nextMinute } from './schedule';
import { type AlarmKind, type WorldState, worldStateSchema } from './state';
import { later, worldMinute } from './world-time';
import { choiceFromOffer } from './worlds/choice-from-offer';
import { ada, ben, chen, dora, tinyWorld } from './worlds/tiny';

const anybody = fc.constantFrom(ada, ben, chen, dora, '00000000-0000-4000-8000-0000000000ff');
const anywhere = fc.constantFrom('east-house', 'west-house', 'cafe', 'mill', 'meadow', 'nowhere');
const anyItem = fc.constantFrom(...itemKinds);
const anyQuantity = fc.integer({ min: 1, max: 10 });
const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ action: fc.constant('wait'), minutes: fc.integer({ min: 5, max: 120 }) }),
  fc.record({ action: fc.constant('work'), minutes: fc.integer({ min: 30, max: 240 }) }),
  fc.record({ action: fc.constantFrom('rest', 'eat', 'look-around') }),
  fc.record({ action: fc.constant('sleep'), minutes: fc.integer({ min: 60, max: 600 }), dayMemory: fc.constant('…') }),
  fc.record({ action: fc.constant('move'), placeId: anywhere }),
  fc.record({ action: fc.constant('greet'), characterId: anybody, text: fc.constant('Hello') }),
  fc.record({
    action: fc.constant('talk'),
    characterId: anybody,
    text: fc.constant('Well?'),
    maxTurns: fc.integer({ min: 2, max: 12 }),
  }),
  fc.record({
    action: fc.constant('talk'),
    characterId: anybody,
    alsoIds: fc.array(anybody, { minLength: 1, maxLength: 3 }),
    text: fc.constant('Well, Ben?'),
    maxTurns: fc.integer({ min: 2, max: 12 }),
  }),
  fc.record({ action: fc.constant('join-talk'), conversationId: anybody }),
  fc.record({ action: fc.constantFrom('write-first'), characterId: anybody, text: fc.constant('Hello') }),
  fc.record({ action: fc.constant('publish-post'), text: fc.constant('Hello') }),
  fc.record({ action: fc.constant('use'), item: anyItem }),
  fc.record({ action: fc.constantFrom('buy', 'pick-up', 'drop'), item: anyItem, quantity: anyQuantity }),
  fc.record({
    action: fc.constant('arrange-meeting'),
    characterIds: fc.array(anybody, { minLength: 1, maxLength: 4 }),
    placeId: anywhere,
    start: fc.integer({ min: 0, max: 4000 }).map((minute) => worldMinute.parse(minute)),
    minutes: fc.integer({ min: 30, max: 180 }),
    text: fc.constant('Shall we meet?'),
    purpose: fc.constant('a talk'),
  }),
  fc.record({ action: fc.constant('give'), characterId: anybody, item: anyItem, quantity: anyQuantity }),
);
const anyPlan: fc.Arbitrary<PlanItem[]> = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 5, max: 600 }),
    activity: fc.constantFrom('eat', 'work', 'rest', 'leisure', 'social', 'sleep'),
    placeId: fc.option(anywhere),
    note: fc.constant(''),
  }),
  { maxLength: 6 },
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('choose'), choice: anyChoice, reason: fc.constant('') }),
  fc.record({ kind: fc.constant('wake'), plan: anyPlan, mood: fc.constant('') }),
  fc.record({ kind: fc.constant('say'), text: fc.constant('Hm.'), leave: fc.boolean() }),
  fc.record({
    kind: fc.constant('recap'),
    memory: fc.constant('m'),
    relationship: fc.constant('r'),
    warmth: fc.integer({ min: -2, max: 2 }),
    others: fc.array(
      fc.record({ characterId: anybody, relationship: fc.constant('r'), warmth: fc.integer({ min: -2, max: 2 }) }),
      {
        maxLength: 4,
      },
    ),
    again: fc.option(fc.record({ inMinutes: fc.integer({ min: 60, max: 2880 }) })),
  }),
);

/** One thing that reaches a world; numbers choose among what is possible when it comes. */
type Step =
  | { type: 'offer' | 'rule' | 'late' | 'early'; n: number }
  | { type: 'anything'; n: number; answer: Answer }
  | { type: 'time'; minutes: number | null }
  | { type: 'alarm'; kind: AlarmKind; placeId: string; radius: number };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('offer', 'rule'), n: fc.nat(999) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('anything'), n: fc.nat(999), answer: anyAnswer }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('late', 'early'), n: fc.nat(999) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('alarm'),
      kind: fc.constantFrom('fire', 'sound'),
      placeId: anywhere,
      radius: fc.nat(150),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('time'), minutes: fc.option(fc.integer({ min: 1, max: 600 })) }) },
);
const anyLife = fc.array(anyStep, { minLength: 20, maxLength: 160, size: 'max' });

const phone = { unseenPosts: 3, unreadMessages: 1, newComments: 1 };

function byOffer(world: WorldState, owed: OwedTurn, n: number): Answer {
  if (owed.kind === 'say') return { kind: 'say', text: 'I see.', leave: n % 5 === 0 };
  if (owed.kind !== 'choose') return fallbackAnswer(world, owed);
  const offers = offersFor(world, owed.characterId, phone, 'en');
  const offer = offers[n % offers.length];
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : fallbackAnswer(world, owed);
}

/** Whose doing begins with this event; who opens a talk does so by choice, or by a greeting. */
function beginners(event: WorldEvent): string[] {
  if (event.type === 'action-started') return [event.characterId];
  return event.type === 'conversation-opened' ? [event.otherId, ...(event.alsoIds ?? [])] : [];
}

function commandOf(world: WorldState, step: Step): Command {
  if (step.type === 'alarm') return step;
  if (step.type === 'time') {
    return { type: 'pass-time', to: step.minutes === null ? nextMinute(world) : later(world.minute, step.minutes) };
  }
  const owed = ready(world);
  const turn = owed[step.n % owed.length];
  if (!turn) return { type: 'pass-time', to: nextMinute(world) };
  const shift = { late: -1, early: 1, offer: 0, rule: 0, anything: 0 }[step.type];
  const answer =
    step.type === 'anything' ? step.answer : step.type === 'offer' ? byOffer(world, turn, step.n) : fallbackAnswer(world, turn);
  return { type: 'answer', characterId: turn.characterId, turn: turn.turn + shift, answer, source: 'model', why: null };
}

type Lived = {
  world: WorldState;
  events: WorldEvent[];
  all: { before: WorldState; step: Step; command: Command; events: WorldEvent[] }[];
};

function lived(steps: Step[], seed: string): Lived {
  const life: Lived = { world: tinyWorld({ seed }), events: [], all: [] };
  for (const step of steps) {
    const before = life.world;
    const command = commandOf(before, step);
    const events = execute(before, command);
    life.world = applyAll(before, events);
    life.events.push(...events);
    life.all.push({ before, step, command, events });
  }
  return life;
}

const holds = (law: (life: Lived, steps: Step[]) => void) =>
  fc.assert(
    fc.property(anyLife, (steps) => law(lived(steps, 'law'), steps)),
    { numRuns: 8 },
  );

describe('in every world', () => {
  test('everybody has a next turn, time never falls, and bodies stay within bounds', () => {
    holds(({ world, all }) => {
      let minute = 0;
      for (const after of [...all.slice(1).map(({ before }) => before), world]) {
        expect(assertEveryoneHasANextTurn(after)).toEqual([]);
        expect(after.minute).toBeGreaterThanOrEqual(minute);
        minute = after.minute;
        for (const { body } of Object.values(after.characters)) {
          for (const need of [body.fatigue, body.hunger, body.health]) {
            expect(need).toBeGreaterThanOrEqual(0);
            expect(need).toBeLessThanOrEqual(100);
          }
        }
      }
    });
  });

  test('the clock moves to a later minute whenever nobody owes an answer', () => {
    holds(({ all }) => {
      for (const { before } of all) {
        if (ready(before).length === 0) expect(nextMinute(before)).toBeGreaterThan(before.minute);
      }
    });
  });

  test('the same commands give the same events, and the events alone give the same state', () => {
    holds(({ world, events }, steps) => {
      expect(lived(steps, 'law').events).toEqual(events);
      expect(fold(tinyWorld({ seed: 'law' }), events)).toEqual(world);
    });
  });

  test('state and events survive being stored as JSON, whatever order the store gives to keys', () => {
    holds(({ world, events }) => {
      expect(worldStateSchema.parse(JSON.parse(JSON.stringify(world)))).toEqual(world);
      for (const event of events) expect(eventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      const to = nextMinute(world);
      expect(execute(withKeysReversed(world), { type: 'pass-time', to })).toEqual(execute(world, { type: 'pass-time', to }));
    });
  });

  test('nobody begins one thing before the other is over', () => {
    holds(({ events }) => {
      const busy = new Set<string>();
      for (const event of events) {
        if (event.type === 'action-finished') expect(busy.delete(event.characterId)).toBe(true);
        if (event.type === 'conversation-opened') busy.add(event.characterId);
        for (const who of beginners(event)) {
          expect(busy.has(who)).toBe(false);
          busy.add(who);
        }
      }
    });
  });

  test('an answer to a turn that is not owed changes nothing; one of the wrong kind only asks anew', () => {
    holds(({ all }) => {
      for (const { before, step, command, events } of all) {
        if (command.type !== 'answer') continue;
        if (step.type === 'late' || step.type === 'early') expect(events).toEqual([]);
        const owed = ready(before).find((turn) => turn.characterId === command.characterId);
        const isWrongKind = step.type === 'anything' && owed?.kind !== command.answer.kind;
        if (isWrongKind) expect(events).toMatchObject([{ type: 'answer-dropped', turn: command.turn }]);
      }
    });
  });

  test('what is offered is possible, and so is what the rule chooses', () => {
    holds(({ all, world }) => {
      for (const state of [...all.map(({ before }) => before), world]) {
        for (const turn of ready(state)) {
          if (turn.kind !== 'choose') continue;
          const fallback = fallbackAnswer(state, turn);
          const choices = offersFor(state, turn.characterId, phone, 'en').map(choiceFromOffer);
          if (fallback.kind === 'choose') choices.push(fallback.choice);
          for (const choice of choices) expect(checkChoice(state, turn.characterId, choice)).toEqual({ ok: true });
        }
      }
    });
  });

  test('who is refused twice in a row does what the rule says instead', () => {
    const impossible: Answer = { kind: 'choose', choice: { action: 'move', placeId: 'nowhere' }, reason: '' };
    let world = tinyWorld();
    const answer = (given: Answer) => {
      const turn = world.characters[ada]?.turn ?? 0;
      const events = execute(world, { type: 'answer', characterId: ada, turn, answer: given, source: 'model', why: null });
      world = applyAll(world, events);
      return events.map((event) => event.type);
    };
    answer({ kind: 'wake', plan: [], mood: '' });
    expect(answer(impossible)).toEqual(['action-refused']);
    expect(answer(impossible)).toEqual(['action-refused', 'action-started']);
    expect(world.characters[ada]?.activity?.source).toBe('fallback');
  });
});

function withKeysReversed(world: WorldState): WorldState {
  const reversed = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).reverse());
  const { characters, places, conversations } = world;
  return { ...world, characters: reversed(characters), places: reversed(places), conversations: reversed(conversations) };
}
