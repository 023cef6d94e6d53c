import type { Localized } from '@/lib/localized';
import type { AuthorView } from './people';
import type { ActionLogView } from './world';

/** A memory that somebody had in mind. */
export type ConsideredMemory = { id: string; kind: string; text: string; day: number; clock: string };

/** A post that somebody had just read; `text` is its beginning, empty where a warning stands before it. */
export type ReadPostView = { postId: string; author: AuthorView; text: string };

/** One question to a language model: for operators. */
export type ModelCallView = {
  id: string;
  purpose: string;
  model: string;
  endpoint: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
  /** millionths of the currency that prices are in */
  costMicros: number | null;
  totalMs: number;
  outcome: string;
};

/** Why a character did what a line of the town's log tells. */
export type ExplanationView = {
  seq: number;
  character: AuthorView;
  action: string;
  day: number;
  clock: string;
  place: Localized | null;
  /**
   * How it was decided: by a model asked then, by carrying on with an earlier choice, by habit, by the rule that stands in when no
   * model answers, or by the rules of the town, where nobody had to choose.
   */
  how: 'model' | 'followed' | 'routine' | 'fallback' | 'rule';
  /** the character's own words */
  reason: string;
  /** why the rule stood in: a code of the catalogues' `why.standIn` */
  standIn: string | null;
  /** what it is a part of, when it was not decided by itself: a comment while looking at the phone */
  partOf: { seq: number; action: string } | null;
  /** the choice that it carries on with */
  decidedAt: { seq: number; day: number; clock: string; reason: string } | null;
  /** body and mood at that moment, 0 to 100 */
  needs: { fatigue: number; hunger: number; health: number; emotion: string } | null;
  /** what else it could have done; in the language of the town */
  alternatives: { action: string; about: string[] }[];
  /** the lines of the log about the same character just before, oldest first, and the one after */
  before: ActionLogView[];
  after: ActionLogView | null;
  /** posts of others that it had on its screen then, those that the reader may see */
  read: ReadPostView[];
  /** what it had in mind, as far as the reader may know it, and how many more there were */
  memories: ConsideredMemory[];
  hiddenMemories: number;
  /** for operators only; null for everybody else */
  calls: ModelCallView[] | null;
};
