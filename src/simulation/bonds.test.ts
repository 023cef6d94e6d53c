import { expect, test } from 'vitest';
import { bondOf } from './bonds';
import { bonds } from './constants';
import { offersFor } from './offers';
import type { WorldState } from './state';
import { worldMinute } from './world-time';
import { choose, of, stage, withCharacter } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

type Bonds = Record<string, { familiarity: number; affinity: number; at?: number }>;
const known = (given: Bonds) =>
  Object.fromEntries(Object.entries(given).map(([id, bond]) => [id, { ...bond, at: worldMinute.parse(bond.at ?? 480) }]));
const onMeadow = (mine: Bonds, bens: Bonds = {}) =>
  stage({
    [ada]: { placeId: 'meadow', relationships: known(mine) },
    [ben]: { placeId: 'meadow', relationships: known(bens) },
    [chen]: { placeId: 'meadow' },
    [dora]: { placeId: 'meadow' },
  });
const offeredTo = (world: WorldState, action: string) =>
  offersFor(world, ada, { unseenPosts: 0, unreadMessages: 0, newComments: 0 }, 'en').flatMap((offer) =>
    offer.action === action && !offer.alsoIds ? [offer.targetId] : [],
  );

test('H11: those whom one knows and likes are offered first, strangers next, those whom one dislikes last', () => {
  const world = onMeadow({ [chen]: { familiarity: 20, affinity: 60 }, [ben]: { familiarity: 50, affinity: -20 } });
  for (const action of ['talk', 'greet']) expect(offeredTo(world, action)).toEqual([chen, dora, ben]);
  const liked = onMeadow({ [chen]: { familiarity: 20, affinity: 0 }, [ben]: { familiarity: 10, affinity: 50 } });
  const talked = Object.fromEntries([ben, chen].map((id) => [`talk:${id}`, liked.minute]));
  expect(offeredTo(withCharacter(liked, ada, { lastDone: talked, placeId: 'mill' }), 'write-first')).toEqual([ben, chen]);
});

test('H11: nobody is drawn into a talk by one whom it avoids, and the reason is told', () => {
  const avoided = onMeadow({}, { [ada]: { familiarity: 30, affinity: bonds.avoidsFrom } });
  expect(offeredTo(avoided, 'talk')).not.toContain(ben);
  const hello = { action: 'talk', characterId: ben, text: 'Hello', maxTurns: 4 } as const;
  expect(of(choose(avoided, ada, hello), 'action-refused')).toMatchObject([{ reason: 'unwilling' }]);
});

test('H11: liking and dislike fade by a point a day while nothing happens between two, familiarity stays', () => {
  const world = onMeadow({ [ben]: { familiarity: 30, affinity: 10 }, [chen]: { familiarity: 5, affinity: -1 } });
  const after = (days: number) => ({ ...world, minute: worldMinute.parse(world.minute + days * 1440) });
  expect(bondOf(after(0.5), ada, ben)).toEqual({ familiarity: 30, affinity: 9.5 });
  expect(bondOf(after(4), ada, ben)).toEqual({ familiarity: 30, affinity: 6 });
  expect(bondOf(after(30), ada, ben)).toEqual({ familiarity: 30, affinity: 0 });
  expect(bondOf(after(3), ada, chen)).toEqual({ familiarity: 5, affinity: 0 });
});

test('H11: what has faded changes whom one turns to, and lets those who fell out talk again', () => {
  const world = onMeadow(
    { [chen]: { familiarity: 5, affinity: 20 }, [dora]: { familiarity: 15, affinity: 0 } },
    { [ada]: { familiarity: 30, affinity: bonds.avoidsFrom } },
  );
  const later = { ...world, minute: worldMinute.parse(world.minute + 14 * 1440) };
  expect(offeredTo(world, 'talk')).toEqual([chen, dora]);
  expect(offeredTo(later, 'talk')).toEqual([dora, chen, ben]);
});
