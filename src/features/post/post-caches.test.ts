import { expect, it } from 'vitest';
import type { PostView } from '@/contracts/views/posts';
import { mapPosts } from './post-caches';

const post = (id: string, likesCount = 0): PostView => ({
  id,
  author: { id: 'u', username: 'luna', nickname: 'Luna', avatarUrl: null, isCharacter: true, isAi: true },
  text: id,
  isMadeWithAi: false,
  images: [],
  owedPicture: null,
  likesCount,
  commentsCount: 0,
  repostsCount: 0,
  isLikedByMe: false,
  isRepostedByMe: false,
  isBookmarkedByMe: false,
  mayBeReposted: true,
  repostedBy: null,
  linkCard: null,
  isMine: false,
  createdAt: new Date(0),
  visibility: 'public',
  replies: 'everybody',
  mayReply: true,
  label: null,
  cover: null,
  mentions: [],
  version: 1,
  editedAt: null,
  moment: null,
});
const data = { pages: [{ items: [post('a'), post('b')], nextCursor: null }], pageParams: [null] };

it('a like changes one post and leaves the others as they were', () => {
  const next = mapPosts(data, (each) => (each.id === 'b' ? { ...each, likesCount: 3 } : each));
  expect(next?.pages[0]?.items.map(({ likesCount }) => likesCount)).toEqual([0, 3]);
  expect(next?.pages[0]?.items[0]).toBe(data.pages[0]?.items[0]);
});

it('a deleted post leaves the list', () => {
  const next = mapPosts(data, (each) => (each.id === 'a' ? null : each));
  expect(next?.pages[0]?.items.map(({ id }) => id)).toEqual(['b']);
});
