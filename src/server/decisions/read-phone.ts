// What a character sees when it opens its phone: the same rows that people see.
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/server/platform/app-context';
import { mayReply } from '@/server/posts/may-reply';
import { notApartFrom } from '@/server/relations/apart';
import { mutedComments } from '@/server/relations/muted';
import { visibleTo } from '@/server/sight/visible-to';
import { commentsWeighed, linesShown, ownPostsShown, postsPerLook, threadsPerLook } from './look-limits';
import type { SeenPost, SeenThread } from './mind-reads';
import { relevantComments } from './relevant-comments';

/** Posts of others that were published since the last look: those that name oneself first, else newest first. */
export async function readFeed(db: Db, characterId: string): Promise<SeenPost[]> {
  const body = await db.body.findUniqueOrThrow({ where: { characterId }, select: { feedSeenAt: true } });
  const unseen = { ...visibleTo(characterId), createdAt: { gte: body.feedSeenAt }, authorId: { not: characterId } };
  const naming = await db.mention.findMany({
    where: { userId: characterId, commentId: null, createdAt: { gte: body.feedSeenAt }, post: unseen },
    orderBy: { createdAt: 'desc' },
    take: postsPerLook,
    select: { postId: true },
  });
  const named = naming.map(({ postId }) => postId);
  const [first, rest] = await Promise.all([
    named.length > 0 ? postsToRead(db, characterId, { id: { in: named } }) : [],
    postsToRead(db, characterId, { ...unseen, id: { notIn: named } }),
  ]);
  const both = [...first.map((post) => ({ ...post, namesMe: true })), ...rest].slice(0, postsPerLook);
  const under = both.flatMap(({ comments }) => comments.map(({ id }) => id));
  const muted = await mutedComments(db, characterId, under);
  return Promise.all(both.map((post) => asSeen(db, characterId, { ...post, comments: commentsSeen(post.comments, muted) })));
}

function postsToRead(db: Db, characterId: string, where: Prisma.PostWhereInput) {
  return db.post.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: postsPerLook,
    select: {
      id: true,
      text: true,
      visibility: true,
      replies: true,
      images: { where: { state: 'claimed' }, orderBy: { position: 'asc' }, take: 1, select: { alt: true, description: true } },
      imageJobs: { take: 1, select: { description: true } },
      author: { select: { id: true, nickname: true } },
      comments: {
        where: { deletedAt: null, author: { leavingAt: null, ...notApartFrom(characterId) } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: commentsWeighed,
        select: {
          id: true,
          parentId: true,
          authorId: true,
          text: true,
          repliesCount: true,
          likesCount: true,
          author: { select: { nickname: true } },
        },
      },
      likes: { where: { userId: characterId }, select: { userId: true } },
      _count: { select: { comments: { where: { deletedAt: null, authorId: characterId } } } },
    },
  });
}

type PostRow = Awaited<ReturnType<typeof postsToRead>>[number];
type PostToRead = Omit<PostRow, 'comments'> & Pick<SeenPost, 'comments' | 'namesMe'>;

function commentsSeen(newestFirst: PostRow['comments'], muted: ReadonlySet<string>): SeenPost['comments'] {
  const shown = newestFirst.filter(({ id }) => !muted.has(id));
  return relevantComments(
    shown.map(({ id: commentId, parentId, authorId, author, text, repliesCount, likesCount }) => ({
      seen: { commentId, parentId, authorId, author: author.nickname, text },
      weight: repliesCount + likesCount,
    })),
  );
}

async function asSeen(db: Db, characterId: string, post: PostToRead): Promise<SeenPost> {
  const { id: postId, text, images, imageJobs, author, comments, likes, _count, namesMe = false, replies } = post;
  return {
    postId,
    authorId: author.id,
    author: author.nickname,
    text,
    photo: images[0]?.alt || images[0]?.description || imageJobs[0]?.description || null,
    comments,
    isLiked: likes.length > 0,
    hasCommented: _count.comments > 0,
    ...(namesMe ? { namesMe } : {}),
    ...((await mayReply(db, { postId, authorId: author.id, replies }, characterId)) ? {} : { mayComment: false }),
    ...(post.visibility === 'followers' ? { isForFollowers: true } : {}),
  };
}

/** Conversations in which another character wrote last and was not read yet, longest waiting first. */
export async function readThreads(db: Db, characterId: string): Promise<SeenThread[]> {
  const memberships = await db.conversationMember.findMany({
    where: {
      userId: characterId,
      unreadCount: { gt: 0 },
      // In the groups of people one is answered on the lane of replies (server/characters/groups).
      conversation: { createdById: null, members: { some: { userId: { not: characterId }, user: { kind: 'character' } } } },
    },
    orderBy: [{ lastMessageAt: 'asc' }, { conversationId: 'asc' }],
    take: threadsPerLook,
    select: {
      conversation: {
        select: {
          id: true,
          title: true,
          members: {
            where: { userId: { not: characterId } },
            orderBy: { userId: 'asc' },
            select: { user: { select: { id: true, nickname: true } } },
          },
          messages: {
            where: { sender: notApartFrom(characterId) },
            orderBy: { seq: 'desc' },
            take: linesShown,
            select: { id: true, text: true, senderId: true, sender: { select: { nickname: true } } },
          },
        },
      },
    },
  });
  return memberships.flatMap(({ conversation }) => {
    const other = conversation.members[0]?.user;
    if (!other) return [];
    const lines = conversation.messages.reverse().map((message) => ({ from: message.sender.nickname, text: message.text }));
    const last = conversation.messages.findLast(({ senderId }) => senderId !== characterId);
    return [
      {
        characterId: last?.senderId ?? other.id,
        groupId: conversation.title === null ? null : conversation.id,
        from: conversation.title ?? other.nickname,
        lines,
        last: last ? { messageId: last.id, text: last.text } : null,
      },
    ];
  });
}

/** What was written last in a group, oldest first. */
export async function readGroupLines(db: Db, groupId: string): Promise<SeenThread['lines']> {
  const messages = await db.message.findMany({
    where: { conversationId: groupId },
    orderBy: { seq: 'desc' },
    take: linesShown,
    select: { text: true, sender: { select: { nickname: true } } },
  });
  return messages.reverse().map(({ text, sender }) => ({ from: sender.nickname, text }));
}

/** One's own last posts, so as not to repeat oneself. */
export async function readOwnPosts(db: Db, characterId: string): Promise<string[]> {
  const posts = await db.post.findMany({
    where: { authorId: characterId, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ownPostsShown,
    select: { text: true },
  });
  return posts.map((post) => post.text);
}
