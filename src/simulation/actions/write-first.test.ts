import { expect, test } from 'vitest';
import { offersFor } from '../offers';
import { choose, doing, of, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';

const toChen = { action: 'write-first', characterId: chen, text: 'How is the mill today?' } as const;

test('a message goes to somebody far away; the next one waits two hours, to the same person six', () => {
  const scene = doing(stage(), ada, toChen, 5);
  expect(of(scene, 'message-sent')).toMatchObject([{ characterId: ada, toId: chen, inReply: false }]);
  expect(of(choose(scene.world, ada, { ...toChen, characterId: ben }), 'action-refused')).toMatchObject([
    { reason: 'just-wrote' },
  ]);
});

test('the three best known are offered, best known first', () => {
  const world = stage({
    [ada]: { relationships: { [ben]: { familiarity: 5, affinity: 0 }, [chen]: { familiarity: 9, affinity: 0 } } },
  });
  const targets = offersFor(world, ada, { unseenPosts: 0, unreadMessages: 0, newComments: 0 }, 'zh')
    .filter((offer) => offer.action === 'write-first')
    .map((offer) => offer.target);
  expect(targets).toEqual(['小陈', '本']);
});
