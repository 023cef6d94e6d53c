// What holds however often and wherever alarms go off.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyAll } from './apply';
import { charactersOf } from './cast';
import { assertEveryoneHasANextTurn } from './everyone-has-a-next-turn';
import { execute } from './execute';
import { offersFor } from './offers';
import { openConversationOf } from './schedule';
import type { WorldState } from './state';
import { worldMinuteOf } from './world-time';
import { choiceFromOffer } from './worlds/choice-from-offer';
import { live, type Mind } from './worlds/live';
import { ben, tinyWorld } from './worlds/tiny';
import { withServices } from './worlds/with-services';

const everywhere = ['east-house', 'west-house', 'cafe', 'mill', 'meadow', 'hospital', 'fire-station', 'nowhere'];
const anyAlarm = fc.record({
  /** minutes since the one before */
  after: fc.integer({ min: 0, max: 400 }),
  kind: fc.constantFrom('fire', 'sound'),
  placeId: fc.constantFrom(...everywhere),
  radius: fc.nat(200),
});
type Alarm = typeof anyAlarm extends fc.Arbitrary<infer A> ? A : never;

function town(seed: string): WorldState {
  const world = withServices(tinyWorld({ seed }));
  const { [ben]: firefighter } = world.characters;
  if (!firefighter) throw new Error('Ben is missing');
  return { ...world, characters: { ...world.characters, [ben]: { ...firefighter, workplaceId: 'fire-station' } } };
}

/** Talks and greets when it may, else follows the rule. */
const sociable: Mind = (world, { kind, characterId }) => {
  if (kind !== 'choose') return null;
  const offer = offersFor(world, characterId, null, 'en').find(({ action }) => action === 'talk' || action === 'greet');
  return offer ? { kind, choice: choiceFromOffer(offer), reason: '' } : null;
};

/** Lives to the third noon; each alarm goes off at the first step at or after its minute, while some owe answers. */
function lived(alarms: Alarm[], mind: Mind, check: (before: WorldState, after: WorldState, alarm: Alarm) => void) {
  let world = town('alarms');
  const events = [];
  let due: number = world.minute;
  for (const alarm of alarms) {
    due += alarm.after;
    const life = live(world, (so) => so.world.minute >= due, mind);
    const alarmed = execute(life.world, { type: 'alarm', ...alarm });
    world = applyAll(life.world, alarmed);
    check(life.world, world, alarm);
    events.push(...life.events, ...alarmed);
  }
  const rest = live(world, (so) => so.world.minute >= worldMinuteOf(3, 12), mind);
  return { world: rest.world, events: [...events, ...rest.events] };
}

test('everybody has a next turn after any alarm, nobody inside goes on with anything, and turns never go back', () => {
  const property = fc.property(fc.array(anyAlarm, { maxLength: 8 }), fc.boolean(), (alarms, isSociable) => {
    lived(alarms, isSociable ? sociable : () => null, (before, after, { placeId }) => {
      expect(assertEveryoneHasANextTurn(after)).toEqual([]);
      for (const character of charactersOf(after)) {
        expect(character.turn).toBeGreaterThanOrEqual(before.characters[character.id]?.turn ?? 0);
        if (character.placeId !== placeId) continue;
        expect(character.activity).toBeNull();
        expect(openConversationOf(after, character)).toBeNull();
      }
    });
  });
  fc.assert(property, { numRuns: 6 });
});

test('everybody plans every day and remembers every night, however often an alarm wakes it', () => {
  const property = fc.property(fc.array(anyAlarm, { maxLength: 8 }), (alarms) => {
    const { events, world } = lived(
      alarms,
      () => null,
      () => undefined,
    );
    for (const { id } of charactersOf(world)) {
      const plans = events.flatMap((event) => (event.type === 'plan-made' && event.characterId === id ? [event.day] : []));
      const nights = events.flatMap((event) => (event.type === 'day-remembered' && event.characterId === id ? [event.day] : []));
      expect([plans, nights]).toEqual([
        [1, 2, 3],
        [1, 2],
      ]);
    }
  });
  fc.assert(property, { numRuns: 6 });
});
