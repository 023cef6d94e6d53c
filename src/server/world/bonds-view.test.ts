import { expect, test } from 'vitest';
import { worldMinute } from '@/simulation/world-time';
import { stage } from '@/simulation/worlds/stage';
import { ada, ben, chen } from '@/simulation/worlds/tiny';
import { bondsOf } from './bonds-view';

const at = worldMinute.parse(480);

test('H11: who knows whom is each pair once, as either sees the other now, the closest first', () => {
  const world = stage({
    [ada]: { relationships: { [ben]: { familiarity: 40, affinity: 20, at }, [chen]: { familiarity: 5, affinity: -12, at } } },
    [ben]: { relationships: { [ada]: { familiarity: 30, affinity: -5, at } } },
  });
  expect(bondsOf({ ...world, minute: worldMinute.parse(480 + 2 * 1440) })).toEqual([
    {
      between: [ada, ben],
      ways: [
        { familiarity: 40, affinity: 18 },
        { familiarity: 30, affinity: -3 },
      ],
    },
    {
      between: [ada, chen],
      ways: [
        { familiarity: 5, affinity: -10 },
        { familiarity: 0, affinity: 0 },
      ],
    },
  ]);
});

test('H11: those who know nobody have no bond', () => {
  expect(bondsOf(stage())).toEqual([]);
});
