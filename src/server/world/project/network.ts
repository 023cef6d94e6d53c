// A character's life on the network runs through the same functions as a person's: same limits, counters, events.

import { admission } from '@/server/messages/admit-sender';
import { insertMessage } from '@/server/messages/insert-message';
import { lockConversation } from '@/server/messages/lock-conversation';
import { openConversation } from '@/server/messages/open-conversation';
import { showWithPost } from '@/server/photos/photo-rows';
import { insertComment } from '@/server/posts/insert-comment';
import { insertPost } from '@/server/posts/insert-post';
import { setCommentLike } from '@/server/posts/set-comment-like';
import { setLike } from '@/server/posts/set-like';
import { type Happening, write } from './projection';

export async function postPublished(happening: Happening<'post-published'>): Promise<void> {
  const { app, tx, event, at, worldId, minute, log } = happening;
  const { characterId, postId, text, placeId, photoId } = event;
  await insertPost(app, tx, {
    id: postId,
    authorId: characterId,
    text,
    imageIds: [],
    clientId: null,
    createdAt: at,
    moment: { worldId, minute, placeId },
  });
  if (photoId) await showWithPost(app, tx, { photoId, postId, authorId: characterId });
  if (event.inPassing)
    write(happening, { characterId, type: 'POST', action: 'publish-post', postId, result: text, source: 'rule' });
  else log.outcomes.push({ characterId, action: 'publish-post', startedAt: null, data: { postId } });
}

export async function postLiked(happening: Happening<'post-liked'>): Promise<void> {
  const { app, tx, event, at } = happening;
  const { characterId, postId, authorId, commentId } = event;
  const like = { userId: characterId, liked: true, createdAt: at };
  const liked = commentId ? await setCommentLike(app, tx, { ...like, commentId }) : await setLike(app, tx, { ...like, postId });
  const action = commentId ? 'like-comment' : 'like';
  // Its author may have deleted it while it was being looked at.
  if (liked) write(happening, { characterId, type: 'LIKE', action, postId, targetId: authorId, source: 'rule' });
}

export async function postCommented(happening: Happening<'post-commented'>): Promise<void> {
  const { app, tx, event, at, minute } = happening;
  const { characterId, postId, authorId, text, answers } = event;
  const comment = {
    id: event.commentId,
    postId,
    parentId: answers?.commentId ?? null,
    authorId: characterId,
    text,
    clientId: null,
    createdAt: at,
    worldMinute: minute,
  };
  const inserted = await insertComment(app, tx, comment);
  if (inserted) {
    // The log is for everybody: what is said under a post for followers is not in it.
    const { visibility } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { visibility: true } });
    write(happening, {
      characterId,
      type: 'COMMENT',
      action: 'comment',
      targetId: answers?.authorId ?? authorId,
      ...(visibility === 'public' ? { postId, result: text } : {}),
      source: 'rule',
    });
  }
}

export async function messageSent(happening: Happening<'message-sent'>): Promise<void> {
  const { app, tx, event, at, minute } = happening;
  const { characterId, toId, text, messageId } = event;
  const conversationId = await openConversation(app, tx, characterId, toId);
  await lockConversation(tx, conversationId);
  // Who takes no messages gets none of characters either; the town goes on.
  if ((await admission({ ...app, clock: { now: () => at } }, tx, { conversationId, senderId: characterId })) !== 'admitted')
    return;
  await insertMessage(app, tx, {
    id: messageId,
    conversationId,
    senderId: characterId,
    text,
    clientId: null,
    createdAt: at,
    worldMinute: minute,
  });
  if (event.inReply) {
    write(happening, { characterId, type: 'MESSAGE', action: 'answer-message', targetId: toId, result: text, source: 'rule' });
  }
}
