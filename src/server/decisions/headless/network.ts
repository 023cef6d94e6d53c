// Posts, comments, likes and private messages without a database. Moments are numbers of events, as rows of later events are later.
import type { WorldEvent, WorldEventOf } from '@/simulation/event';
import type { PhoneFacts } from '@/simulation/scene';
import type { WorldState } from '@/simulation/state';
import { commentsPerLook, commentsWeighed, mostCounted, ownPostsShown, postsPerLook, townPostsCompared } from '../look-limits';
import type { SeenComment, SeenPost, SeenThread } from '../mind-reads';
import { relevantComments } from '../relevant-comments';
import { Threads } from './threads';
import { Written } from './written';

type Comment = { id: string; parentId: string | null; authorId: string; author: string; text: string; at: number };
type Post = {
  id: string;
  authorId: string;
  author: string;
  text: string;
  photo: string | null;
  at: number;
  comments: Comment[];
  likedBy: Set<string>;
};

/** A post from before the first event, the oldest first. */
export type FirstPost = { id: string; authorId: string; author: string; text: string };

export class Network {
  readonly posts: Post[];
  private readonly talk = new Threads();
  private readonly written = new Written();
  private readonly seen = new Map<string, { feed: number; comments: number }>();

  constructor(first: readonly FirstPost[]) {
    this.posts = first.map((post, index) => ({
      ...post,
      photo: null,
      at: index - first.length,
      comments: [],
      likedBy: new Set<string>(),
    }));
  }

  /** `at`: number of the event; `state`: the world after it. */
  take(event: WorldEvent, at: number, { characters, language }: WorldState): void {
    const nameOf = (id: string) => characters[id]?.name[language] ?? '?';
    this.written.take(event);
    switch (event.type) {
      case 'post-published': {
        const { characterId: authorId, postId: id, text, photoId } = event;
        const photo = characters[authorId]?.photos?.find((one) => one.id === photoId)?.description ?? null;
        this.posts.push({ id, authorId, author: nameOf(authorId), text, photo, at, comments: [], likedBy: new Set() });
        return;
      }
      case 'post-liked':
        if (!event.commentId) this.post(event.postId)?.likedBy.add(event.characterId);
        return;
      case 'post-commented': {
        const { characterId: authorId, commentId: id, text, answers } = event;
        this.post(event.postId)?.comments.push({
          ...{ id, authorId, author: nameOf(authorId), text, at },
          parentId: answers?.commentId ?? null,
        });
        return;
      }
      case 'message-sent':
      case 'group-message-sent':
        this.talk.deliver(event, nameOf(event.characterId), at);
        return;
      case 'group-opened':
        this.talk.open(event, at);
        return;
      case 'action-started':
        this.look(event, at);
    }
  }

  phone(id: string): PhoneFacts {
    return {
      unseenPosts: Math.min(mostCounted, this.unseenPosts(id).length),
      unreadMessages: this.talk.unreadCount(id),
      newComments: Math.min(mostCounted, this.newComments(id).length),
    };
  }

  feed(id: string): SeenPost[] {
    const newest = this.unseenPosts(id).reverse().slice(0, postsPerLook);
    return newest.map(({ id: postId, authorId, author, text, photo, comments, likedBy }) => ({
      postId,
      authorId,
      author,
      text,
      photo,
      comments: commentsSeen(comments),
      isLiked: likedBy.has(id),
      hasCommented: comments.some((one) => one.authorId === id),
    }));
  }

  comments(id: string): SeenComment[] {
    return this.newComments(id).slice(0, commentsPerLook);
  }

  threads = (id: string): SeenThread[] => this.talk.waitingFor(id);
  groupLines = (groupId: string) => this.talk.linesOf(groupId);

  ownPosts(id: string): string[] {
    const mine = this.posts.filter((post) => post.authorId === id);
    return mine
      .slice(-ownPostsShown)
      .reverse()
      .map((post) => post.text);
  }

  /** One's own last posts, comments and messages, each newest first. */
  ownTexts = (id: string): string[] => [...this.ownPosts(id), ...this.written.of(id)];

  /** Everybody's last posts, newest first. */
  townPosts = (): string[] =>
    this.posts
      .slice(-townPostsCompared)
      .reverse()
      .map((post) => post.text);

  private post = (id: string) => this.posts.find((one) => one.id === id);

  private unseenPosts(id: string): Post[] {
    return this.posts.filter((post) => post.authorId !== id && post.at >= this.seenBy(id).feed);
  }

  private newComments(id: string): SeenComment[] {
    const since = this.seenBy(id).comments;
    return this.posts
      .flatMap((post) => post.comments.map((comment) => ({ comment, post, above: above(post, comment) })))
      .filter((one) => one.comment.authorId !== id && one.comment.at >= since && isTo(id, one))
      .sort((a, b) => a.comment.at - b.comment.at)
      .map((one) => asSeen(id, one));
  }

  /** Who opens the phone has seen what it shows. */
  private look({ characterId: id, choice }: WorldEventOf<'action-started'>, at: number): void {
    if (choice.action === 'use-phone') this.seen.set(id, { feed: at, comments: at });
    if (choice.action === 'browse-feed') this.seen.set(id, { ...this.seenBy(id), feed: at });
    if (choice.action === 'check-comments') this.seen.set(id, { ...this.seenBy(id), comments: at });
    if (choice.action === 'check-messages' || choice.action === 'use-phone') this.talk.markRead(id);
  }

  private seenBy = (id: string) => this.seen.get(id) ?? { feed: 0, comments: 0 };
}

type InThread = { comment: Comment; post: Post; above: Comment[] };

const isTo = (id: string, { post, above: over }: InThread) => post.authorId === id || over.at(-1)?.authorId === id;

function asSeen(id: string, { comment, post, above: over }: InThread): SeenComment {
  const { id: commentId, authorId, author, text } = comment;
  return {
    ...{ commentId, authorId, postId: post.id, author, post: post.text, text },
    above: over.map((one) => ({ authorId: one.authorId, author: one.author, text: one.text })),
    ...(post.authorId === id ? {} : { postBy: post.author }),
    ...(over.at(-1)?.authorId === id ? { answersMe: true } : {}),
  };
}

/** The first comment of the thread first. */
function above(post: Post, { parentId }: Comment): Comment[] {
  const parent = parentId === null ? undefined : post.comments.find(({ id }) => id === parentId);
  return parent ? [...above(post, parent), parent] : [];
}

function commentsSeen(comments: readonly Comment[]): SeenPost['comments'] {
  const answersTo = (id: string) => comments.filter(({ parentId }) => parentId === id).length;
  return relevantComments(
    comments
      .slice(-commentsWeighed)
      .reverse()
      .map(({ id, at: _, ...comment }) => ({ seen: { commentId: id, ...comment }, weight: answersTo(id) })),
  );
}
