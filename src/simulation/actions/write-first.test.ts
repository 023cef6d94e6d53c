import { describe, expect, test } from 'vitest';
import { offersFor } from '../offers';
import { newsFor, reasonToWrite } from '../reasons-to-write';
import type { Character, WorldState } from '../state';
import { later, worldMinuteOf } from '../world-time';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';

const toChen = { action: 'write-first', characterId: chen, text: 'How is the mill today?' } as const;

test('L05: a message goes to somebody far away; the next one waits two hours, to the same person six', () => {
  const scene = doing(stage(), ada, toChen, 5);
  expect(of(scene, 'message-sent')).toMatchObject([{ characterId: ada, toId: chen, inReply: false }]);
  expect(of(choose(scene.world, ada, { ...toChen, characterId: ben }), 'action-refused')).toMatchObject([
    { reason: 'just-wrote' },
  ]);
});

const nothingElse = { unseenPosts: 0, unreadMessages: 0, newComments: 0 };
const known = { [ben]: { familiarity: 5, affinity: 0 }, [chen]: { familiarity: 9, affinity: 0 } };
const toWhom = (world: WorldState) =>
  offersFor(world, ada, nothingElse, 'zh')
    .filter((offer) => offer.action === 'write-first')
    .map((offer) => offer.target);
const noon = worldMinuteOf(1, 12);
const adaWith = (given: Partial<Character>) => stage({ [ada]: { relationships: known, placeId: 'meadow', ...given } }, noon);

describe('L05: writing first', () => {
  test('L05: needs something that happened: nobody writes out of nothing, or to strangers', () => {
    expect(toWhom(adaWith({}))).toEqual([]);
    expect(reasonToWrite(adaWith({}), person(adaWith({}), ada), ben)).toBeNull();
    const toStranger = adaWith({ relationships: {}, lastDone: { [`talk:${ben}`]: later(noon, -60) } });
    expect(toWhom(toStranger)).toEqual([]);
  });

  test('L05: may be to any acquaintance, wherever that is: whoever something happened with last comes first', () => {
    const world = adaWith({ lastDone: { [`talk:${chen}`]: later(noon, -120), [`talk:${ben}`]: later(noon, -60) } });
    expect(toWhom(world)).toEqual(['本', '小陈']);
    expect(reasonToWrite(world, person(world, ada), ben)?.text).toContain('Ben');
  });

  test.each([
    ['a talk', { lastDone: { [`talk:${ben}`]: later(noon, -60) } }, 'I talked with Ben today.'],
    ['a meeting in passing', { met: [[ben, later(noon, -10)]] }, 'I ran into Ben today, and we did not get to talk.'],
    ['a present', { recent: [{ action: 'was-given', minute: later(noon, -10), note: 'Ben · gift' }] }, 'Ben gave me this: gift.'],
    [
      'a sight',
      { noticed: [{ sense: 'sight', kind: 'rainbow', placeId: 'mill', at: later(noon, -10) }] },
      'At Mill I saw a rainbow.',
    ],
    [
      'an alarm',
      { alarm: { kind: 'fire', placeId: 'mill', at: later(noon, -10), isCalled: false } },
      'I heard a fire alarm from Mill.',
    ],
  ] satisfies [string, Partial<Character>, string][])('L05: %s is a reason, told as it was witnessed', (_, given, text) => {
    const world = adaWith(given);
    expect(reasonToWrite(world, person(world, ada), ben)?.text).toBe(text);
    expect(toWhom(world)).toContain('本');
  });

  test('L05: what is old, what one has written about and what the other saw too is none', () => {
    const sight = { sense: 'sight', kind: 'rainbow', placeId: 'meadow', at: later(noon, -10) } as const;
    const reasonIn = (world: WorldState) => reasonToWrite(world, person(world, ada), ben);
    expect(reasonIn(adaWith({ lastDone: { [`talk:${ben}`]: worldMinuteOf(1, 0) } }))).not.toBeNull();
    const dayAfter = {
      ...adaWith({ lastDone: { [`talk:${ben}`]: worldMinuteOf(1, 0) } }),
      minute: later(worldMinuteOf(1, 1), newsFor),
    };
    expect(reasonIn(dayAfter)).toBeNull();
    expect(reasonIn(adaWith({ noticed: [sight], lastDone: { [`write-first:${ben}`]: noon } }))).toBeNull();
    const both = stage(
      { [ada]: { relationships: known, placeId: 'meadow', noticed: [sight] }, [ben]: { placeId: 'meadow' } },
      noon,
    );
    expect(reasonIn(both)).toBeNull();
    expect(reasonIn(adaWith({ noticed: [sight] }))?.minute).toBe(later(noon, -10));
  });
});
