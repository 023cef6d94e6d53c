import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyAll } from './apply';
import { headingTo, peopleIn } from './cast';
import { copyOf } from './change';
import { perform } from './execute';
import { fallbackAnswer } from './fallback';
import { isOutdoors } from './places';
import { owedKind, ready } from './ready';
import { nextMinute, openConversationOf } from './schedule';
import type { WorldState } from './state';
import { outdoorsAround } from './world-index';
import { crowd } from './worlds/crowd';

/** What the index answers, found the slow way. */
function scanned(world: WorldState) {
  const all = Object.values(world.characters);
  const ends = all.flatMap((one) => (one.activity && !openConversationOf(world, one) ? [one.activity.endsAt] : []));
  const words = Object.values(world.conversations).flatMap((talk) => (talk.closed === null ? [talk.nextAt] : []));
  const furthest = Math.floor((world.minute + world.settings.maxTimeSkip) / world.settings.timeGrid) * world.settings.timeGrid;
  return {
    ready: all.flatMap((one) => (owedKind(world, one) ? [one.id] : [])).sort(),
    next: Math.min(furthest, ...[...ends, ...words].filter((at) => at > world.minute)),
    inside: Object.keys(world.places).map((id) => all.flatMap((one) => (one.placeId === id ? [one.id] : [])).sort()),
    coming: Object.keys(world.places).map((id) =>
      all
        .flatMap(({ activity, id: who }) => (activity?.choice.action === 'move' && activity.choice.placeId === id ? [who] : []))
        .sort(),
    ),
    out: all.flatMap((one) => (isOutdoors(world, one) ? [one.id] : [])).sort(),
  };
}

function indexed(world: WorldState) {
  return {
    ready: ready(world).map((turn) => turn.characterId),
    next: nextMinute(world),
    inside: Object.keys(world.places).map((id) => peopleIn(world, id).map((one) => one.id)),
    coming: Object.keys(world.places).map((id) => headingTo(world, id).map((one) => one.id)),
    out: outdoorsAround(world, { x: 0, y: 0 }, 400).sort(),
  };
}

test('the index of a world that lives says at every moment what a look at everybody would say', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99), { minLength: 20, maxLength: 120 }), (steps) => {
      const world = copyOf(crowd(12));
      const begun = copyOf(world);
      const events = steps.flatMap((n) => {
        const owed = ready(world);
        const turn = owed[n % Math.max(1, owed.length)];
        const command = turn
          ? ({ type: 'answer', ...turn, answer: fallbackAnswer(world, turn), source: 'model', why: null } as const)
          : ({ type: 'pass-time', to: nextMinute(world) } as const);
        const happened = perform(world, command);
        expect(indexed(world)).toEqual(scanned(world));
        return happened;
      });
      const folded = applyAll(begun, events);
      expect(folded).toEqual(world);
      expect(indexed(folded)).toEqual(scanned(folded));
    }),
    { numRuns: 15 },
  );
});
