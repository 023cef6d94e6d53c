// Posts, comments, likes and private messages without a database. Moments are numbers of events, as rows of later events are later.
import type { WorldEvent, WorldEventOf } from '@/simulation/event';
import type { PhoneFacts } from '@/simulation/scene';
import type { WorldState } from '@/simulation/state';
import {
  commentsPerLook,
  commentsShown,
  linesShown,
  mostCounted,
  ownPostsShown,
  postsPerLook,
  threadsPerLook,
} from '../look-limits';
import type { SeenComment, SeenPost, SeenThread } from '../mind-reads';

type Comment = { id: string; authorId: string; author: string; text: string; at: number };
type Post = { id: string; authorId: string; author: string; text: string; at: number; comments: Comment[]; likedBy: Set<string> };
type Thread = { between: [string, string]; lines: { id: string; fromId: string; from: string; text: string }[]; at: number };

/** A post from before the first event, the oldest first. */
export type FirstPost = { id: string; authorId: string; author: string; text: string };

export class Network {
  readonly posts: Post[];
  private readonly threadsByPair = new Map<string, Thread>();
  private readonly unread = new Map<string, number>();
  private readonly seen = new Map<string, { feed: number; comments: number }>();

  constructor(first: readonly FirstPost[]) {
    this.posts = first.map((post, index) => ({ ...post, at: index - first.length, comments: [], likedBy: new Set<string>() }));
  }

  /** `at`: number of the event; `state`: the world after it. */
  take(event: WorldEvent, at: number, { characters, language }: WorldState): void {
    const nameOf = (id: string) => characters[id]?.name[language] ?? '?';
    switch (event.type) {
      case 'post-published': {
        const { characterId: authorId, postId: id, text } = event;
        this.posts.push({ id, authorId, author: nameOf(authorId), text, at, comments: [], likedBy: new Set() });
        return;
      }
      case 'post-liked':
        this.post(event.postId)?.likedBy.add(event.characterId);
        return;
      case 'post-commented': {
        const { characterId: authorId, commentId: id, text } = event;
        this.post(event.postId)?.comments.push({ id, authorId, author: nameOf(authorId), text, at });
        return;
      }
      case 'message-sent':
        this.deliver(event, nameOf(event.characterId), at);
        return;
      case 'action-started':
        this.look(event, at);
    }
  }

  phone(id: string): PhoneFacts {
    const unread = [...this.threadsByPair.values()].map((thread) => this.unread.get(unreadKey(id, thread)) ?? 0);
    return {
      unseenPosts: Math.min(mostCounted, this.unseenPosts(id).length),
      unreadMessages: unread.reduce((sum, count) => sum + count, 0),
      newComments: Math.min(mostCounted, this.newComments(id).length),
    };
  }

  feed(id: string): SeenPost[] {
    const newest = this.unseenPosts(id).reverse().slice(0, postsPerLook);
    return newest.map(({ id: postId, authorId, author, text, comments }) => {
      const shown = comments.slice(-commentsShown);
      return { postId, authorId, author, text, comments: shown.map((one) => ({ author: one.author, text: one.text })) };
    });
  }

  comments(id: string): SeenComment[] {
    return this.newComments(id).slice(0, commentsPerLook);
  }

  threads(id: string): SeenThread[] {
    return [...this.threadsByPair.values()]
      .filter((thread) => (this.unread.get(unreadKey(id, thread)) ?? 0) > 0)
      .sort((a, b) => a.at - b.at)
      .slice(0, threadsPerLook)
      .map(({ between, lines }) => {
        const otherId = between[0] === id ? between[1] : between[0];
        const from = lines.find((line) => line.fromId === otherId)?.from ?? '';
        const shown = lines.slice(-linesShown);
        const last = shown.findLast((line) => line.fromId === otherId);
        return {
          characterId: otherId,
          from,
          lines: shown.map((line) => ({ from: line.from, text: line.text })),
          last: last ? { messageId: last.id, text: last.text } : null,
        };
      });
  }

  ownPosts(id: string): string[] {
    const mine = this.posts.filter((post) => post.authorId === id);
    return mine
      .slice(-ownPostsShown)
      .reverse()
      .map((post) => post.text);
  }

  private post = (id: string) => this.posts.find((one) => one.id === id);

  private unseenPosts(id: string): Post[] {
    return this.posts.filter((post) => post.authorId !== id && post.at >= this.seenBy(id).feed);
  }

  private newComments(id: string): SeenComment[] {
    const since = this.seenBy(id).comments;
    return this.posts
      .filter((post) => post.authorId === id)
      .flatMap((post) => post.comments.map((comment) => ({ comment, post })))
      .filter(({ comment }) => comment.authorId !== id && comment.at >= since)
      .sort((a, b) => a.comment.at - b.comment.at)
      .map(({ comment: { id: commentId, author, text }, post }) => ({
        commentId,
        postId: post.id,
        author,
        post: post.text,
        text,
      }));
  }

  private deliver({ characterId, toId, text, messageId: id }: WorldEventOf<'message-sent'>, from: string, at: number): void {
    const pair: [string, string] = characterId < toId ? [characterId, toId] : [toId, characterId];
    const thread = this.threadsByPair.get(pair.join()) ?? { between: pair, lines: [], at };
    this.threadsByPair.set(pair.join(), { ...thread, at, lines: [...thread.lines, { id, fromId: characterId, from, text }] });
    const key = unreadKey(toId, thread);
    this.unread.set(key, (this.unread.get(key) ?? 0) + 1);
  }

  /** Who opens the phone has seen what it shows. */
  private look({ characterId: id, choice }: WorldEventOf<'action-started'>, at: number): void {
    if (choice.action === 'browse-feed') this.seen.set(id, { ...this.seenBy(id), feed: at });
    if (choice.action === 'check-comments') this.seen.set(id, { ...this.seenBy(id), comments: at });
    if (choice.action !== 'check-messages') return;
    for (const thread of this.threadsByPair.values()) this.unread.set(unreadKey(id, thread), 0);
  }

  private seenBy = (id: string) => this.seen.get(id) ?? { feed: 0, comments: 0 };
}

const unreadKey = (id: string, { between }: Pick<Thread, 'between'>) => `${id}/${between.join()}`;
