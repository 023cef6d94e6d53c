import type { AuthorView } from './people';

/** One thing that a character remembers of who reads this. */
export type RememberedMemory = {
  id: string;
  text: string;
  /** how it was learned: written in private, written under a post, read in one's post, thought about afterwards */
  how: 'wrote' | 'commented' | 'read' | 'reflected';
  /** when, in the town */
  day: number;
  clock: string;
  /** wall time */
  at: Date;
  postId: string | null;
  /** set right by the person */
  isCorrected: boolean;
  /** what it made of a public post can be deleted, not rewritten: other prompts show it too */
  mayCorrect: boolean;
};

/** How a character sees who reads this. Familiarity 0 to 100, affinity -100 (dislikes) to 100 (likes). */
export type RegardForMe = { text: string; isMine: boolean; familiarity: number; affinity: number; exchanges: number };

/** All that a character remembers of who reads this; `regard` null: it does not know them. */
export type RememberedView = { character: AuthorView; regard: RegardForMe | null; memories: RememberedMemory[] };

/** One character that remembers who reads this. */
export type RemembersMe = { character: AuthorView; memories: number; familiarity: number; affinity: number; lastAt: Date };

/** For operators: who changed what is remembered of people, never the words. */
export type MemoryAuditView = { id: string; verb: string; by: string; person: string; at: Date };

/** The file that a person takes away. */
export type RememberedExport = {
  version: 1;
  exportedAt: string;
  character: { username: string; name: string; isAi: true };
  relationship: RegardForMe | null;
  memories: (Pick<RememberedMemory, 'id' | 'text' | 'how' | 'postId' | 'isCorrected'> & {
    learned: { day: number; clock: string; at: string };
  })[];
};
