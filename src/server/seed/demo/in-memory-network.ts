// Posts, comments and private messages of a town without a database.
import type { WorldEvent } from '@/simulation/event';
import type { PhoneFacts } from '@/simulation/scene';

type Comment = { id: string; authorId: string; text: string; minute: number };
type Post = { id: string; authorId: string; text: string; minute: number; comments: Comment[] };
type Line = { fromId: string; toId: string; text: string; isRead: boolean };

export class InMemoryNetwork {
  readonly posts: Post[] = [];
  readonly lines: Line[] = [];
  private readonly seen = new Map<string, { feed: number; comments: number }>();

  project(event: WorldEvent, minute: number): void {
    if (event.type === 'post-published')
      this.posts.push({ id: event.postId, authorId: event.characterId, text: event.text, minute, comments: [] });
    if (event.type === 'post-commented') {
      const post = this.posts.find((one) => one.id === event.postId);
      post?.comments.push({ id: event.commentId, authorId: event.characterId, text: event.text, minute });
    }
    if (event.type === 'message-sent') {
      this.read((line) => line.fromId === event.toId && line.toId === event.characterId);
      this.lines.push({ fromId: event.characterId, toId: event.toId, text: event.text, isRead: false });
    }
    if (event.type !== 'action-finished') return;
    const { action } = event.choice;
    if (action === 'browse-feed') this.seenBy(event.characterId).feed = minute;
    if (action === 'check-comments') this.seenBy(event.characterId).comments = minute;
    if (action === 'check-messages') this.read((line) => line.toId === event.characterId);
  }

  unseenPosts(id: string): Post[] {
    return this.posts.filter((post) => post.authorId !== id && post.minute >= this.seenBy(id).feed);
  }

  unreadLines(id: string): Line[] {
    return this.lines.filter((line) => line.toId === id && !line.isRead);
  }

  newComments(id: string): (Comment & { post: Post })[] {
    return this.posts
      .filter((post) => post.authorId === id)
      .flatMap((post) => post.comments.map((comment) => ({ ...comment, post })))
      .filter((comment) => comment.authorId !== id && comment.minute >= this.seenBy(id).comments);
  }

  phone(id: string): PhoneFacts {
    return {
      unseenPosts: this.unseenPosts(id).length,
      unreadMessages: this.unreadLines(id).length,
      newComments: this.newComments(id).length,
    };
  }

  private read(isMeant: (line: Line) => boolean): void {
    for (const line of this.lines) if (isMeant(line)) line.isRead = true;
  }

  private seenBy(id: string): { feed: number; comments: number } {
    const seen = this.seen.get(id) ?? { feed: 0, comments: 0 };
    this.seen.set(id, seen);
    return seen;
  }
}
