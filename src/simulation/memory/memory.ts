// What a character keeps beyond the last hours, and how it came to know it. Rows of it are written by server/world/project/memories.ts.
import type { WorldMinute } from '../world-time';

/** Predecessor's five. */
export type MemoryKind = 'common' | 'daily' | 'important' | 'knowledge' | 'relationship';

/**
 * How it is known: `given` with the character or by an operator, `saw` or `heard` in the town, `did` oneself, `told` in a talk by `fromId`,
 * `read` in a post of `fromId`, `wrote` to one privately by `fromId`, `reflected` from other memories (`fromMemories`).
 */
export const waysOfKnowing = ['given', 'saw', 'heard', 'did', 'told', 'read', 'wrote', 'reflected'] as const;
export type WayOfKnowing = (typeof waysOfKnowing)[number];

export type Memory = {
  id: string;
  characterId: string;
  kind: Exclude<MemoryKind, 'common'>;
  /** whom it is about */
  targetId: string | null;
  text: string;
  /** 1 to 10 */
  importance: number;
  /** when it was made, or last made anew */
  minute: WorldMinute;
  /** the day that a daily memory sums up */
  day: number | null;
  how: WayOfKnowing;
  fromId: string | null;
  /** the talk, the post or the message that it comes from */
  sourceId: string | null;
  fromMemories: string[];
  /** number of the event that it comes from; null before the first one */
  seq: number | null;
  /** when a reflection last drew on it */
  usedMinute: WorldMinute | null;
};

export type MemoryChange =
  /** a new memory, or one of this id made anew */
  | { type: 'keep'; memory: Memory }
  /** one more sentence in the one important memory, which `memory` is when there is none yet */
  | { type: 'add-important'; memory: Memory }
  | { type: 'use'; characterId: string; ids: string[]; minute: WorldMinute }
  | { type: 'edit'; characterId: string; id: string; text: string; importance: number }
  | { type: 'forget'; characterId: string; id: string };
