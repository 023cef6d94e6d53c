// What holds when many talk in one place: everybody is on the meadow, and speaks, joins and leaves as it comes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from './answer';
import { applyAll } from './apply';
import { presentIn } from './conversations';
import type { WorldEvent } from './event';
import { assertEveryoneHasANextTurn } from './everyone-has-a-next-turn';
import { execute } from './execute';
import { fallbackAnswer } from './fallback';
import { offersFor } from './offers';
import { type OwedTurn, ready } from './ready';
import { fold } from './replay';
import { nextMinute } from './schedule';
import { type WorldState, worldStateSchema } from './state';
import { talks } from './talk-limits';
import { choiceFromOffer } from './worlds/choice-from-offer';
import { stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

const together = () => stage(Object.fromEntries([ada, ben, chen, dora].map((id) => [id, { placeId: 'meadow' }])));

/** Talks whenever it can; now and then it leaves, would go on another time, or does something else. */
function answerOf(world: WorldState, owed: OwedTurn, n: number): Answer {
  if (owed.kind === 'say') return { kind: 'say', text: n % 3 === 0 ? 'And you, Ben?' : 'I see.', leave: n % 4 === 0 };
  if (owed.kind === 'recap') {
    const again = n % 2 === 0 ? { again: { inMinutes: 60 + n } } : {};
    return { kind: 'recap', memory: 'm', relationship: 'r', warmth: (n % 5) - 2, ...again };
  }
  const offers = offersFor(world, owed.characterId, null, 'en');
  const talking = offers.filter(({ action }) => action === 'talk' || action === 'join-talk' || action === 'greet');
  const wanted = talking.length > 0 && n % 5 !== 0 ? talking : offers.filter(({ action }) => action === 'wait');
  const offer = owed.kind === 'choose' ? wanted[n % wanted.length] : undefined;
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : fallbackAnswer(world, owed);
}

type Life = { worlds: WorldState[]; events: WorldEvent[] };

function lived(steps: readonly number[]): Life {
  const life: Life = { worlds: [together()], events: [] };
  for (const n of steps) {
    const world = life.worlds.at(-1) ?? together();
    const owed = ready(world);
    const turn = owed[n % Math.max(1, owed.length)];
    const events = execute(
      world,
      turn
        ? { type: 'answer', ...turn, answer: answerOf(world, turn, n), source: 'model', why: null }
        : { type: 'pass-time', to: nextMinute(world) },
    );
    life.worlds.push(applyAll(world, events));
    life.events.push(...events);
  }
  return life;
}

const anySteps = fc.array(fc.nat(400), { minLength: 40, maxLength: 180, size: 'max' });
const holds = (law: (life: Life) => void) =>
  fc.assert(
    fc.property(anySteps, (steps) => law(lived(steps))),
    { numRuns: 20 },
  );

test('H10: however many talk, join and leave, everybody has a next turn, and nobody speaks twice running or after it left', () => {
  holds(({ worlds }) => {
    for (const world of worlds) {
      expect(assertEveryoneHasANextTurn(world)).toEqual([]);
      for (const talk of Object.values(world.conversations)) {
        expect(presentIn(talk).length).toBeLessThanOrEqual(talks.most);
        expect(talk.lines.length).toBeLessThanOrEqual(talk.maxTurns);
        if (talk.closed) continue;
        expect(presentIn(talk).length).toBeGreaterThanOrEqual(2);
        expect(presentIn(talk)).toContain(talk.nextSpeakerId);
        for (const [i, line] of talk.lines.entries()) expect(line.speakerId).not.toBe(talk.lines[i + 1]?.speakerId);
      }
    }
  });
});

test('H10: a talk of many is what its events say, and survives being stored', () => {
  holds(({ worlds, events }) => {
    const last = worlds.at(-1);
    expect(fold(together(), events)).toEqual(last);
    expect(worldStateSchema.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
  });
});

test('H09: whoever took part looks back on a talk once, and it leaves the state when all have', () => {
  holds(({ worlds, events }) => {
    const keys = events.flatMap((event) =>
      event.type === 'talk-remembered' ? [`${event.conversationId} ${event.characterId}`] : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const talk of Object.values(worlds.at(-1)?.conversations ?? {})) {
      expect(talk.closed === null || talk.recappedBy.length < talk.participants.length).toBe(true);
    }
  });
});
