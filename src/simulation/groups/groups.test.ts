import { describe, expect, test } from 'vitest';
import { offersFor } from '../offers';
import type { WorldState } from '../state';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const phone = { unseenPosts: 0, unreadMessages: 1, newComments: 0 };
const friend = { familiarity: 30, affinity: 10 };
const friends = (more = {}) =>
  stage({ [ada]: { relationships: { [ben]: friend, [chen]: { ...friend, affinity: 30 }, ...more } } });
const open = { action: 'open-group' as const, characterId: chen, alsoIds: [ben], name: 'Mill people', text: 'Here we are.' };
const offer = (world: WorldState, who: string, action: string) =>
  offersFor(world, who, phone, 'en').find((one) => one.action === action);

describe('G04: an online group chat', () => {
  test('G04: is opened on the phone with those one knows well, the closest first, and everybody in it gets the message', () => {
    const world = friends({ [dora]: { familiarity: 5, affinity: 50 } });
    expect(offer(world, ada, 'open-group')).toMatchObject({ targetId: chen, alsoIds: [ben], target: 'Chen and Ben' });
    const scene = doing(world, ada, open, 10);
    const [opened] = of(scene, 'group-opened');
    expect(opened).toMatchObject({ name: 'Mill people', memberIds: [ada, chen, ben] });
    expect(of(scene, 'group-message-sent')).toMatchObject([
      { characterId: ada, groupId: opened?.groupId, text: 'Here we are.', inReply: false },
    ]);
    for (const id of [ada, ben, chen]) expect(person(scene.world, id).groupIds).toEqual([opened?.groupId]);
    expect(of(choose(scene.world, ada, open), 'action-refused')).toMatchObject([{ reason: 'just-opened' }]);
  });

  test('G04: needs two others whom one knows and likes, and who have a phone', () => {
    expect(offer(stage({ [ada]: { relationships: { [ben]: friend } } }), ada, 'open-group')).toBeUndefined();
    const refused = (world: WorldState) => of(choose(world, ada, open), 'action-refused')[0]?.reason;
    expect(refused(friends({ [ben]: { familiarity: 5, affinity: 10 } }))).toBe('hardly-known');
    expect(refused(friends({ [ben]: { familiarity: 50, affinity: -10 } }))).toBe('hardly-known');
    const noPhone = stage({ [ada]: { relationships: { [ben]: friend, [chen]: friend } }, [ben]: { items: {} } });
    expect(refused(noPhone)).toBe('no-phone');
    expect(of(choose(friends(), ada, { ...open, alsoIds: [chen] }), 'action-refused')).toMatchObject([
      { reason: 'unknown-person' },
    ]);
  });

  test('G04: is written into by its members, not by others', () => {
    const { world } = doing(friends(), ada, open, 10);
    const groupId = Object.keys(world.groups ?? {})[0] ?? '';
    const write = { action: 'write-group', groupId, text: 'Good evening, all.' } as const;
    expect(offer(world, ben, 'write-group')).toMatchObject({ targetId: groupId, target: 'Mill people' });
    expect(offer(world, dora, 'write-group')).toBeUndefined();
    const scene = doing(world, ben, write, 5);
    expect(of(scene, 'group-message-sent')).toMatchObject([{ characterId: ben, groupId, inReply: false }]);
    expect(of(choose(scene.world, ben, write), 'action-refused')).toMatchObject([{ reason: 'just-wrote' }]);
    expect(of(choose(world, dora, write), 'action-refused')).toMatchObject([{ reason: 'unknown-group' }]);
  });

  test('G04: is answered when one looks at one’s messages, only by those who are in it', () => {
    const { world } = doing(friends(), ada, open, 10);
    const groupId = Object.keys(world.groups ?? {})[0] ?? '';
    const answerAs = (who: string) => {
      const check = { action: 'check-messages' as const, replies: [], groupReplies: [{ groupId, text: 'Hello!' }] };
      return of(doing(world, who, check, 10), 'group-message-sent');
    };
    expect(answerAs(chen)).toMatchObject([{ characterId: chen, groupId, text: 'Hello!', inReply: true }]);
    expect(answerAs(dora)).toEqual([]);
  });
});
