// What somebody who decides reads beside the pure world: its persona, its memories, its phone, its day. Two stores of it pass one
// conformance suite (mind-reads.stack.test.ts): rows in Postgres, and a town that lives in memory.
import type { Persona } from '@/minds/persona';
import type { KeptMemory } from '@/minds/recall';
import type { WorldEvent } from '@/simulation/event';
import type { PhoneFacts } from '@/simulation/scene';

export type SeenPost = {
  postId: string;
  authorId: string;
  author: string;
  text: string;
  /** what its photo shows, in words: its author's, else its maker's or those of a model that looked; null without a photo, and where nobody knows */
  photo: string | null;
  /** the few most relevant, in the order of time */
  comments: { commentId: string; parentId: string | null; authorId: string; author: string; text: string }[];
  /** by oneself, before */
  isLiked: boolean;
  hasCommented: boolean;
  /** its words name oneself */
  namesMe?: boolean;
  /** false: its author does not want an answer from everybody */
  mayComment?: boolean;
  /** only for followers, of whom one is one: nothing of it goes further */
  isForFollowers?: boolean;
};
export type SeenComment = {
  commentId: string;
  postId: string;
  authorId: string;
  author: string;
  post: string;
  text: string;
  /** what stands above it in its thread, the first comment first; nothing above a comment on the post itself */
  above: { authorId: string; author: string; text: string }[];
  /** whose post it is under, when it is not one's own */
  postBy?: string;
  /** it answers a comment of one's own */
  answersMe?: boolean;
  /** under another's post, and its words name oneself */
  namesMe?: boolean;
};
/** `last`: what the other wrote last */
export type SeenThread = {
  characterId: string;
  /** null for a conversation of two; of a group `from` is its name, and `characterId` who of the others wrote last */
  groupId: string | null;
  from: string;
  lines: { from: string; text: string }[];
  last: { messageId: string; text: string } | null;
};

export type MindReads = {
  /** null when there is no such character */
  persona(characterId: string): Promise<Persona | null>;
  /** one's own memories and those that all have, by kind and within it newest first */
  memories(characterId: string): Promise<KeptMemory[]>;
  /** what a glance at the phone tells */
  phone(characterId: string): Promise<PhoneFacts>;
  /** posts of others that were published since the last look: those that name oneself first, else newest first */
  feed(characterId: string): Promise<SeenPost[]>;
  /** others' comments since the last look that are on one's own posts, answer one's own comments or name oneself, oldest first */
  comments(characterId: string): Promise<SeenComment[]>;
  /** conversations in which another character wrote and was not read yet, longest waiting first */
  threads(characterId: string): Promise<SeenThread[]>;
  /** what was written last in a group, oldest first */
  groupLines(groupId: string): Promise<{ from: string; text: string }[]>;
  /** one's own last posts, newest first */
  ownPosts(characterId: string): Promise<string[]>;
  /** one's own last posts, comments and messages, in no order that matters: so as not to repeat oneself */
  ownTexts(characterId: string): Promise<string[]>;
  /** everybody's last posts, newest first */
  townPosts(): Promise<string[]>;
  /** one's own last events from world minute `since` on, oldest first */
  lastEvents(characterId: string, since: number): Promise<{ minute: number; event: WorldEvent }[]>;
};
