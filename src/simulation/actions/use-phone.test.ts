import { describe, expect, test } from 'vitest';
import type { ChoiceOf } from '../answer';
import { eventSchema } from '../event';
import { offersFor } from '../offers';
import type { PhoneFacts } from '../scene';
import type { WorldState } from '../state';
import { answer, choose, doing, of, pass, person, run, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';

type Session = ChoiceOf<'use-phone'>;

const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const nothing: Session = { action: 'use-phone', replies: [], answers: [], reactions: [], impression: '' };
const replies = [
  { characterId: ben, text: 'On my way.' },
  { characterId: chen, text: 'Gladly.' },
];
const reactions = [1, 2, 3].map((n) => ({ postId: id(n), authorId: ben, like: true, comment: `Comment ${n}` }));
const full: Session = {
  ...nothing,
  replies,
  answers: [{ postId: id(8), commentId: id(9), text: 'Thank you.' }],
  reactions,
  impression: 'A lively morning online.',
  post: { text: 'The light on the mill today!' },
};

/** A fire drives everybody out after so many minutes. */
function interruptedAfter(minutes: number) {
  const begun = pass(choose(stage({ [ada]: { placeId: 'cafe' } }), ada, full).world, minutes);
  const placeId = person(begun.world, ada).placeId ?? '';
  return run(begun.world, { type: 'alarm', kind: 'fire', placeId, radius: 10 });
}

describe('L02: a look at the phone', () => {
  test('L02: takes two minutes for each answer and each post, and ten for a post of one’s own', () => {
    const start = stage().minute;
    const ends = (choice: Session) => (person(choose(stage(), ada, choice).world, ada).activity?.endsAt ?? 0) - start;
    expect(ends(nothing)).toBe(5);
    expect(ends({ ...nothing, replies, reactions })).toBe(10);
    // 2 + 1 answers and 3 posts are 12 minutes, and the post 10
    expect(ends(full)).toBe(25);
  });

  test('L02: answers first, then reads, then posts: who is interrupted has got as far as there was time for', () => {
    const early = interruptedAfter(5);
    expect(of(early, 'message-sent').map(({ text }) => text)).toEqual(['On my way.', 'Gladly.']);
    expect(of(early, 'post-commented')).toEqual([]);
    const later = interruptedAfter(10);
    expect(of(later, 'post-commented').map(({ text }) => text)).toEqual(['Thank you.', 'Comment 1', 'Comment 2']);
    expect(of(later, 'post-published')).toEqual([]);
    const whole = doing(stage(), ada, full, 25);
    const types = whole.events.map(({ type }) => type).filter((type) => /message|post/.test(type));
    expect(types[0]).toBe('message-sent');
    expect(types.at(-1)).toBe('post-published');
  });

  test('L02: a post is left out when fewer than two minutes are left for it', () => {
    const many = Array.from({ length: 5 }, () => replies[0] ?? { characterId: ben, text: 'Yes.' });
    const answers = Array.from({ length: 5 }, (_, n) => ({ postId: id(n), commentId: id(n + 10), text: 'Thanks.' }));
    const five = [...reactions, ...reactions].slice(0, 5);
    const choice = { ...full, replies: many, answers, reactions: five };
    expect(of(doing(stage(), ada, choice, 30), 'post-published')).toEqual([]);
    expect(of(doing(stage(), ada, { ...choice, reactions: five.slice(1) }, 30), 'post-published')).toHaveLength(1);
  });

  test('L02: a post written in passing counts as one: the next waits its time', () => {
    const { world } = doing(stage(), ada, full, 25);
    const refused = of(choose(world, ada, { action: 'publish-post', text: 'And another.' }), 'action-refused');
    expect(refused).toMatchObject([{ reason: 'just-posted' }]);
  });

  const isOffered = (world: WorldState, facts: Partial<PhoneFacts>) =>
    offersFor(world, ada, { unseenPosts: 0, unreadMessages: 0, newComments: 0, ...facts }, 'en').some(
      ({ action }) => action === 'use-phone',
    );

  test('L02: is offered when there is something new, for messages again sooner than for posts', () => {
    expect(isOffered(stage(), {})).toBe(false);
    for (const fact of ['unseenPosts', 'unreadMessages', 'newComments']) expect(isOffered(stage(), { [fact]: 1 })).toBe(true);
    const looked = doing(stage(), ada, nothing, 5).world;
    expect(isOffered(looked, { unreadMessages: 1 })).toBe(false);
    const later = pass(looked, 45).world;
    expect(isOffered(later, { unreadMessages: 1 })).toBe(true);
    expect(isOffered(later, { unseenPosts: 1 })).toBe(false);
    expect(isOffered(pass(looked, 60).world, { unseenPosts: 1 })).toBe(true);
    expect(isOffered(stage({ [ada]: { items: {} } }), { unreadMessages: 1 })).toBe(false);
  });
});

test('L03: likes and comments come at the end, not for one’s own posts, and please the author', () => {
  const own = { postId: id(4), authorId: ada, like: true, comment: 'Mine.' };
  const scene = doing(stage(), ada, { ...nothing, reactions: [...reactions.slice(0, 1), own], impression: 'So it is.' }, 5);
  expect(of(scene, 'post-liked')).toEqual([{ type: 'post-liked', characterId: ada, postId: id(1), authorId: ben }]);
  expect(of(scene, 'post-commented')).toMatchObject([{ postId: id(1), text: 'Comment 1', authorId: ben }]);
  expect(person(scene.world, ben).body.emotion).toBe('happy');
  expect(person(scene.world, ada).recent.at(-1)).toMatchObject({ action: 'use-phone', note: 'So it is.' });
});

test('L04: comments on one’s own posts are answered under them', () => {
  const scene = doing(stage(), ada, { ...nothing, answers: full.answers }, 5);
  expect(of(scene, 'post-commented')).toMatchObject([{ postId: id(8), text: 'Thank you.', authorId: null }]);
});

test('L04: an answer stands in the thread of what it answers, under others’ posts too, and pleases who is answered', () => {
  const answered = { commentId: id(9), authorId: ben };
  const answers = [{ postId: id(8), ...answered, text: 'Thank you.' }];
  const joining = [{ postId: id(1), authorId: chen, like: false, comment: 'Me too.', answers: answered }];
  const scene = doing(stage(), ada, { ...nothing, answers, reactions: joining }, 5);
  expect(of(scene, 'post-commented')).toMatchObject([
    { postId: id(8), authorId: null, answers: answered },
    { postId: id(1), authorId: chen, answers: answered },
  ]);
  expect(person(scene.world, ben).body.emotion).toBe('happy');
});

test('L04: comments are liked, answered or not, which pleases who wrote them; an interrupted look may not get to it', () => {
  const commentLikes = [{ postId: id(8), commentId: id(9), authorId: ben }];
  const scene = doing(stage(), ada, { ...nothing, commentLikes }, 5);
  expect(of(scene, 'post-liked')).toEqual([{ type: 'post-liked', characterId: ada, ...commentLikes[0] }]);
  expect(of(scene, 'action-finished')).toMatchObject([{ outcome: { likes: 1, comments: 0 } }]);
  const moodOf = (world: WorldState) => person(world, ben).body.mood;
  expect(moodOf(scene.world)).toBeGreaterThan(moodOf(doing(stage(), ada, nothing, 5).world));
  const late = { ...full, commentLikes };
  expect(of(doing(stage(), ada, late, 25), 'post-liked')[0]).toMatchObject(commentLikes[0] ?? {});
  const early = run(pass(choose(stage({ [ada]: { placeId: 'cafe' } }), ada, late).world, 4).world, {
    type: 'alarm',
    kind: 'fire',
    placeId: 'cafe',
    radius: 10,
  });
  expect(of(early, 'post-liked')).toEqual([]);
});

test('L04: a choice of an old log, which does not say whom it answers, gives the event that it gave then', () => {
  const [event] = of(doing(stage(), ada, { ...nothing, answers: full.answers }, 5), 'post-commented');
  expect(Object.keys(event ?? {}).sort()).toEqual(['authorId', 'characterId', 'commentId', 'postId', 'text', 'type']);
  expect(eventSchema.safeParse(event).success).toBe(true);
});

test('in a group only members are heard', () => {
  const choice = { ...nothing, groupReplies: [{ groupId: id(7), text: 'Hello all.' }] };
  expect(of(doing(stage(), ada, choice, 5), 'group-message-sent')).toEqual([]);
});

test('a look at the phone needs a phone', () => {
  expect(
    of(answer(stage({ [ada]: { items: {} } }), ada, { kind: 'choose', choice: nothing, reason: '' }), 'action-refused'),
  ).toMatchObject([{ reason: 'no-phone' }]);
});
