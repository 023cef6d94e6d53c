import { expect, test } from 'vitest';
import type { LiveEvent } from '@/contracts/live-events';
import { inSight } from './stream-sight';

const [ada, bob, post, comment] = ['ada', 'bob', 'post', 'comment'];
const byBob: LiveEvent[] = [
  { type: 'post.published', payload: { postId: post, authorId: bob } },
  { type: 'post.edited', payload: { postId: post, postAuthorId: bob } },
  { type: 'post.deleted', payload: { postId: post, postAuthorId: bob } },
  { type: 'post.pictured', payload: { postId: post, postAuthorId: bob } },
  { type: 'post.carded', payload: { postId: post, postAuthorId: bob } },
  { type: 'post.liked', payload: { postId: post, postAuthorId: bob, likesCount: 1 } },
  { type: 'post.reposted', payload: { postId: post, postAuthorId: bob, repostsCount: 1 } },
  {
    type: 'comment.published',
    payload: { postId: post, commentId: comment, authorId: ada, postAuthorId: bob, commentsCount: 1 },
  },
  {
    type: 'comment.published',
    payload: { postId: post, commentId: comment, authorId: bob, postAuthorId: ada, commentsCount: 1 },
  },
  { type: 'comment.liked', payload: { postId: post, commentId: comment, authorId: bob, postAuthorId: ada, likesCount: 1 } },
  { type: 'comment.deleted', payload: { postId: post, commentId: comment, authorId: bob, postAuthorId: ada, commentsCount: 0 } },
];
const others: LiveEvent[] = [
  { type: 'post.published', payload: { postId: post, authorId: ada } },
  { type: 'world.advanced', payload: { minute: 1, version: 1, characterIds: [bob] } },
  { type: 'message.read', payload: { conversationId: 'c', seq: 1, unreadTotal: 0 } },
];
const nobody: ReadonlySet<string> = new Set();

test('P: Block: a stream leaves out everything about posts and comments of those from whom one is apart, and nothing else', () => {
  expect(inSight([...byBob, ...others], { apart: new Set([bob]), muted: nobody })).toEqual(others);
  expect(inSight([...byBob, ...others], { apart: nobody, muted: nobody })).toEqual([...byBob, ...others]);
});

test('P: mute: a stream leaves out new posts of the muted; what becomes of them is there for who looks them up', () => {
  expect(inSight(byBob, { apart: nobody, muted: new Set([bob]) })).toEqual(byBob.slice(1));
});
