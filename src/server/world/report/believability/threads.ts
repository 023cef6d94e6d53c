// How deep the conversations under posts go. A post has depth 0, a comment on it 1, an answer to that 2.
import type { Choice } from '@/simulation/answer';
import type { WorldEvent } from '@/simulation/event';
import { share } from './texts';

export type Threads = {
  posts: number;
  comments: number;
  /** greatest depth by post that has at least one comment */
  depths: number[];
};

export function threadsOf(events: readonly { event: WorldEvent }[]): Threads {
  const posts = new Set<string>();
  const depthOf = new Map<string, number>();
  const deepest = new Map<string, number>();
  const answered = new Map<string, string>();
  for (const { event } of events) {
    if (event.type === 'post-published') posts.add(event.postId);
    if (event.type === 'action-finished')
      for (const { postId, commentId, text } of answersIn(event.choice)) answered.set(`${postId} ${text}`, commentId);
    if (event.type !== 'post-commented') continue;
    const { postId, commentId, text, answers } = event;
    const parent = answers?.commentId ?? answered.get(`${postId} ${text}`);
    const depth = 1 + (parent === undefined ? 0 : (depthOf.get(parent) ?? 1));
    depthOf.set(commentId, depth);
    deepest.set(postId, Math.max(depth, deepest.get(postId) ?? 0));
  }
  return { posts: posts.size, comments: depthOf.size, depths: [...deepest.values()] };
}

/** What a choice says to comments: in old logs its event names the post only. */
function answersIn(choice: Choice): { postId: string; commentId: string; text: string }[] {
  if (choice.action === 'use-phone') return choice.answers;
  return choice.action === 'check-comments' ? choice.replies : [];
}

/** Share of the commented posts under which a conversation is at least so deep. */
export const shareOfDepth = ({ depths }: Threads, least: number): number =>
  share(depths.filter((depth) => depth >= least).length, depths.length);
