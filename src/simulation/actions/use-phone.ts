import type { ChoiceOf } from '../answer';
import { coolDowns, durations } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { hasLooksLeft, mayWriteTo } from '../habits/restraint';
import { phoneSession } from '../phone-limits';
import { type PhoneTime, timeFor } from '../phone-time';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, offered } from './action-rule';
import { hasPhone, leavingOut } from './phone';
import { photoOf, whyNotPost } from './publish-post';

type Session = ChoiceOf<'use-phone'>;

/** One look at the phone: answers to messages and comments, what others posted, and now and then a post of one's own. */
export const usePhone: ActionRule<'use-phone'> = {
  offer({ world, character, phone }) {
    if (phone === null || whyNot(world, character) !== null) return [];
    const { unreadMessages, newComments, unseenPosts } = phone;
    const isNewsOfOwn = unreadMessages > 0 || newComments > 0;
    const isNewsOfOthers = unseenPosts > 0 && isRested(character, 'use-phone', coolDowns.browse, world.minute);
    return isNewsOfOwn || isNewsOfOthers ? [offered(durations.browse.offered)] : [];
  },

  check: (world, character) => whyNot(world, character),

  minutes: (_world, _character, choice) => timeFor(choice, phoneSession.minutes).minutes,
  start: claimsNothing,

  // Who is interrupted has done what there was time for.
  finish(world, character, { choice, startedAt, share }) {
    const budget = share < 1 ? world.minute - startedAt : phoneSession.minutes;
    const done = timeFor(choice, budget);
    const notSent = choice.replies
      .slice(0, done.replies)
      .flatMap(({ characterId: id }) => (mayWriteTo(character, id, world) ? [] : [id]));
    const likesOfComments = commentLikesOf(character, { choice, done });
    const { likes, comments } = reactionsOf(world, character, { choice, startedAt, done });
    const post = done.hasPosted ? postOf(world, character, { choice, startedAt }) : [];
    return {
      outcome: {
        replies: done.replies,
        groupReplies: done.groupReplies,
        answers: done.answers,
        read: done.read,
        likes: likesOfComments.length + likes.length,
        comments: comments.length,
        impression: done.read > 0 ? choice.impression : '',
        // whom one has answered often enough by now: nothing is sent, and nothing remembered of it
        ...(notSent.length > 0 ? { notSent: notSent.join() } : {}),
        ...leavingOut(choice),
      },
      events: [
        ...messagesOf(world, character, { choice, startedAt, done }),
        ...answersOf(world, character, { choice, startedAt, done }),
        ...likesOfComments,
        ...likes,
        ...comments,
        ...post,
      ],
      body: null,
    };
  },
};

type Doing = { choice: Session; startedAt: number; done: PhoneTime };

function messagesOf(world: WorldState, { id: characterId }: Character, { choice, startedAt, done }: Doing): WorldEvent[] {
  const messageId = (n: number) => deriveId(world.seed, 'message', characterId, startedAt, n);
  const { replies, groupReplies = [] } = choice;
  const own = groupReplies
    .slice(0, done.groupReplies)
    .filter(({ groupId }) => world.groups?.[groupId]?.memberIds.includes(characterId));
  return [
    ...replies
      .slice(0, done.replies)
      .map(
        ({ characterId: toId, text }, n) =>
          ({ type: 'message-sent', characterId, messageId: messageId(n), toId, text, inReply: true }) as const,
      ),
    ...own.map(({ groupId, text }, n) => {
      const id = messageId(replies.length + n);
      return { type: 'group-message-sent', characterId, groupId, messageId: id, text, inReply: true } as const;
    }),
  ];
}

const commentIdOf = (world: WorldState, characterId: string, startedAt: number, n: number) =>
  deriveId(world.seed, 'comment', characterId, startedAt, n);

// An answer is owed: it is no comment on somebody's post.
const answersOf = (world: WorldState, { id: characterId }: Character, { choice, startedAt, done }: Doing): WorldEvent[] =>
  choice.answers.slice(0, done.answers).map(({ postId, text, ...answered }, n) => {
    const commentId = commentIdOf(world, characterId, startedAt, n);
    return { type: 'post-commented', characterId, postId, commentId, text, authorId: null, ...inThread(answered) };
  });

type Answered = Pick<Session['answers'][number], 'commentId' | 'authorId'>;

// Choices of old logs do not say whom they answer: lived again they give the events that they gave then.
const inThread = ({ commentId, authorId }: Answered) => (authorId === undefined ? {} : { answers: { commentId, authorId } });

// A like takes no time of its own; it is given on the way through the comments.
const commentLikesOf = ({ id: characterId }: Character, { choice, done }: Omit<Doing, 'startedAt'>): WorldEvent[] =>
  done.answers < choice.answers.length
    ? []
    : (choice.commentLikes ?? []).map((liked) => ({ type: 'post-liked', characterId, ...liked }));

function reactionsOf(world: WorldState, { id: characterId }: Character, { choice, startedAt, done }: Doing) {
  const seen = choice.reactions.slice(0, done.read).filter(({ authorId }) => authorId !== characterId);
  return {
    likes: seen
      .filter(({ like }) => like)
      .map(({ postId, authorId }): WorldEvent => ({ type: 'post-liked', characterId, postId, authorId })),
    comments: seen.flatMap(({ postId, authorId, comment: text, answers }, n): WorldEvent[] => {
      if (text === null) return [];
      const commentId = commentIdOf(world, characterId, startedAt, choice.answers.length + n);
      return [{ type: 'post-commented', characterId, postId, commentId, text, authorId, ...(answers ? { answers } : {}) }];
    }),
  };
}

function postOf(world: WorldState, character: Character, { choice, startedAt }: Omit<Doing, 'done'>): WorldEvent[] {
  const { post } = choice;
  if (!post || whyNotPost(world, character) !== null) return [];
  const { id: characterId, placeId } = character;
  const postId = deriveId(world.seed, 'post', characterId, startedAt);
  const photo = photoOf(character, post.photoId);
  return [{ type: 'post-published', characterId, postId, text: post.text, placeId, ...photo, inPassing: true }];
}

function whyNot(world: WorldState, character: Character): string | null {
  if (!hasPhone(character)) return 'no-phone';
  if (!hasLooksLeft(world, character)) return 'looked-enough';
  return isRested(character, 'use-phone', phoneSession.again, world.minute) ? null : 'just-looked';
}
