import { describe, expect, test } from 'vitest';
import type { Choice } from '../answer';
import { execute } from '../execute';
import { offersFor } from '../offers';
import { fold } from '../replay';
import type { WorldState } from '../state';
import { later } from '../world-time';
import { choose, doing, of, pass, person, stage } from '../worlds/stage';
import { ada, ben } from '../worlds/tiny';
import { defaultHabits, exchanges, quieting, satiation } from './habit-limits';
import type { SomeHabits } from './habits';
import { habitsOf } from './habits-of';
import { isLurking, mayWriteTo, pauseAfter, wantsAnswer } from './restraint';

const operator = '00000000-0000-4000-8000-0000000000ff';
const post = { action: 'publish-post', text: 'The meadow is in bloom.' } as const;
const uuid = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** Both know each other, and nobody only reads. */
const open = (habits: SomeHabits = {}) => {
  const bond = { familiarity: 40, affinity: 20 };
  const world = stage({ [ada]: { relationships: { [ben]: bond } }, [ben]: { relationships: { [ada]: bond } } });
  return set(world, { lurking: 0, commentPause: 0, looksADay: 200, ...habits });
};

function set(world: WorldState, habits: SomeHabits, ofId: string | null = null): WorldState {
  return fold(world, execute(world, { type: 'set-habits', ofId, habits, byId: operator }));
}

const browse = (n: number, count = 1): Choice => ({
  action: 'browse-feed',
  reactions: Array.from({ length: count }, (_, i) => ({
    postId: uuid(n + i),
    authorId: ben,
    like: true,
    comment: `Thought number ${n + i}.`,
  })),
  impression: 'So it is.',
});
const answerBen = (n: number): Choice => ({ action: 'check-messages', replies: [{ characterId: ben, text: `Answer ${n}.` }] });

describe('L06: frequencies and cool-downs', () => {
  test('L06: hold as usual, else as set for the town, else as set for the character', () => {
    const world = set(set(stage(), { postsADay: 2, postPause: 60 }), { postsADay: 9 }, ada);
    expect(habitsOf(stage(), person(stage(), ada))).toEqual(defaultHabits);
    expect(habitsOf(world, person(world, ben))).toEqual({ ...defaultHabits, postsADay: 2, postPause: 60 });
    expect(habitsOf(world, person(world, ada))).toEqual({ ...defaultHabits, postsADay: 9, postPause: 60 });
    expect(habitsOf(set(world, {}, ada), person(set(world, {}, ada), ada)).postsADay).toBe(2);
  });

  test('L06: are events, so a world lived again has them at the same minute; those of nobody change nothing', () => {
    const command = { type: 'set-habits', ofId: ada, habits: { postsADay: 0 }, byId: operator } as const;
    expect(execute(stage(), command)).toEqual([{ ...command, type: 'habits-set' }]);
    expect(execute(stage(), { ...command, ofId: operator })).toEqual([]);
  });

  test('L06: who may not post today is not offered to, and refused', () => {
    const world = set(stage(), { postsADay: 0 }, ada);
    const nothingNew = { unseenPosts: 0, unreadMessages: 0, newComments: 0 };
    const offered = (id: string) => offersFor(world, id, nothingNew, 'en').map(({ action }) => action);
    expect(offered(ada)).not.toContain('publish-post');
    expect(offered(ben)).toContain('publish-post');
    expect(of(choose(world, ada, post), 'action-refused')).toMatchObject([{ reason: 'enough-posts-today' }]);
  });

  test('L06: minutes between posts, and between messages that nobody asked for, are as set', () => {
    const soon = doing(set(open(), { postPause: 20 }), ada, post, 10).world;
    expect(of(choose(soon, ada, post), 'action-refused')).toMatchObject([{ reason: 'just-posted' }]);
    expect(of(choose(pass(soon, 20).world, ada, post), 'action-refused')).toEqual([]);
    const hello = { action: 'write-first', characterId: ben, text: 'Hello.' } as const;
    const wrote = doing(open({ messagePause: 500 }), ada, hello, 5).world;
    expect(of(choose(pass(wrote, 490).world, ada, hello), 'action-refused')).toMatchObject([{ reason: 'just-wrote' }]);
    expect(of(choose(pass(wrote, 500).world, ada, hello), 'action-refused')).toEqual([]);
  });

  test('L06: comments a day and minutes between them are held at the end of a look, and the log counts what was held back', () => {
    const few = doing(open({ commentsADay: 1 }), ada, browse(1, 2), 5);
    expect(of(few, 'post-commented')).toHaveLength(1);
    expect(of(few, 'action-finished')).toMatchObject([{ outcome: { heldBack: 1 } }]);
    const paused = doing(open({ commentPause: 90 }), ada, browse(1), 5).world;
    expect(of(doing(pass(paused, 60).world, ada, browse(2), 5), 'post-commented')).toEqual([]);
    expect(of(doing(pass(paused, 90).world, ada, browse(2), 5), 'post-commented')).toHaveLength(1);
  });

  test('L06: who has looked often enough today leaves the phone alone until tomorrow', () => {
    const world = doing(open({ looksADay: 1 }), ada, browse(1), 5).world;
    expect(of(choose(pass(world, 120).world, ada, browse(2)), 'action-refused')).toMatchObject([{ reason: 'looked-enough' }]);
    expect(of(choose(pass(world, 1440).world, ada, browse(2)), 'action-refused')).toEqual([]);
  });

  test('L06: the share of looks at which one only reads is as set; likes stay', () => {
    const quiet = doing(open({ lurking: 1 }), ada, browse(1), 5);
    expect(of(quiet, 'post-commented')).toEqual([]);
    expect(of(quiet, 'post-liked')).toHaveLength(1);
    const world = set(stage(), { lurking: 0.3 });
    const looks = Array.from({ length: 2000 }, (_, minute) => isLurking(world, person(world, ada), minute));
    expect(looks.filter((lurks) => lurks).length / looks.length).toBeCloseTo(0.3, 1);
  });
});

describe('L03: nobody goes on for ever', () => {
  test('L03: nobody comments twice under the same post', () => {
    const once = doing(open(), ada, browse(1), 5).world;
    expect(of(doing(pass(once, 120).world, ada, browse(1), 5), 'post-commented')).toEqual([]);
    expect(of(doing(pass(once, 120).world, ada, browse(2), 5), 'post-commented')).toHaveLength(1);
  });

  test('L03: one has had enough of one author for a day after so many likes and comments', () => {
    let world = open();
    let [likes, comments] = [0, 0];
    for (let n = 0; n < 6; n++) {
      const scene = doing(pass(world, 60).world, ada, browse(n), 5);
      likes += of(scene, 'post-liked').length;
      comments += of(scene, 'post-commented').length;
      world = scene.world;
    }
    expect({ likes, comments }).toEqual(satiation);
    const tomorrow = doing(pass(world, 1440).world, ada, browse(9), 5);
    expect(of(tomorrow, 'post-liked')).toHaveLength(1);
  });

  test('L03: a thread under one’s own post quiets down', () => {
    const answer = (n: number): Choice => ({
      action: 'check-comments',
      replies: [{ postId: uuid(1), commentId: uuid(50 + n), text: `Answer ${n}.` }],
    });
    let world = open();
    let answers = 0;
    for (let n = 0; n < quieting.underOwn + 3; n++) {
      const scene = doing(pass(world, 10).world, ada, answer(n), 10);
      answers += of(scene, 'post-commented').length;
      world = scene.world;
    }
    expect(answers).toBe(quieting.underOwn);
  });

  test('L03: characters who answer one another in a thread leave it at that after a few, whatever the dice say', () => {
    const world = stage();
    const deepest = Array.from({ length: 3000 }, (_, thread) => {
      const above: { authorId: string }[] = [];
      const last = () => ({ commentId: uuid(thread * 100 + above.length), authorId: above.length % 2 ? ada : ben });
      while (wantsAnswer(world, { ...last(), above })) above.push(last());
      return above.length + 1;
    });
    expect(Math.max(...deepest)).toBe(quieting.chain);
    const answered = deepest.filter((length) => length > 1).length / deepest.length;
    expect(answered).toBeCloseTo(quieting.answered, 1);
  });

  test('L04: a person in a thread is always answered, and characters talk on after what a person said', () => {
    const world = stage();
    const chain = Array.from({ length: quieting.chain }, () => ({ authorId: ben }));
    const someone = { authorId: operator };
    expect(wantsAnswer(world, { commentId: uuid(1), ...someone, above: chain })).toBe(true);
    const ids = Array.from({ length: 200 }, (_, n) => uuid(n));
    const mayGoOn = (above: { authorId: string }[]) =>
      ids.some((commentId) => wantsAnswer(world, { commentId, authorId: ben, above }));
    expect(mayGoOn(chain)).toBe(false);
    expect(mayGoOn([...chain, someone])).toBe(true);
  });

  test('L03: two who would answer each other for ever wait twice as long each time, and begin anew the next day', () => {
    expect([exchanges.free - 1, exchanges.free, exchanges.free + 1, exchanges.free + 2].map(pauseAfter)).toEqual([
      0, 30, 60, 120,
    ]);
    let world = open();
    const sentAt: number[] = [];
    for (let n = 0; n < 80; n++) {
      const scene = doing(world, ada, answerBen(n), 10);
      if (of(scene, 'message-sent').length > 0) sentAt.push(scene.world.minute);
      world = scene.world;
    }
    const pauses = sentAt.map((at, i) => at - (sentAt[i - 1] ?? at));
    expect(pauses.slice(0, 7)).toEqual([0, 10, 10, 10, 30, 60, 120]);
    const { minute } = world;
    expect(mayWriteTo(person(world, ada), ben, { minute })).toBe(false);
    expect(mayWriteTo(person(world, ada), ben, { minute: later(minute, 1440) })).toBe(true);
  });
});
