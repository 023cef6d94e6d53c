import type { Language } from '@/lib/localized';
import type { ModelAnswer, ObjectPurpose } from '@/minds/answers';
import type { Asked, QuestionOf } from '@/minds/question';
import type { KeptMemory } from '@/minds/recall';
import type { PhoneFacts } from '@/simulation/scene';
import type { Character, WorldState } from '@/simulation/state';
import type { MindReads } from './mind-reads';

/** What a question of this purpose has beside what all share. */
export type Details<P extends ObjectPurpose> = Omit<QuestionOf<P>, keyof Asked | 'purpose'> & Pick<Asked, 'tooAlike'>;

/** A character with everything that its questions share, and the way to ask. */
export type Mind = {
  reads: MindReads;
  state: WorldState;
  me: Character;
  language: Language;
  phone: PhoneFacts | null;
  asked: Asked;
  /** all that one remembers, by kind and within it newest first */
  kept: readonly KeptMemory[];
  /** ids of those that the questions show */
  inMind: readonly string[];
  /** what one keeps about another, if anything; nothing that was written in private */
  relationshipWith(otherId: string): string | null;
  /** the same with what the other wrote in private: for words that only the other reads */
  privatelyWith(otherId: string): string | null;
  nameOf(characterId: string): string;
  /** does anybody look on? Where nobody does, talks are written whole (whole-talk.ts) */
  isWatched(): Promise<boolean>;
  ask<P extends ObjectPurpose>(purpose: P, details: Details<P>): Promise<ModelAnswer<P>>;
};
