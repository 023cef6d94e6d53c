// Every question the town asks of a model. `promptFor(question)` words it; the answer's schema is `answerSchemas[purpose]`.
import type { Language } from '@/lib/localized';
import type { Offer, Scene } from '@/simulation/scene';
import type { Emotion } from '@/simulation/state';
import type { Persona } from './persona';
import type { Remembered } from './recall';

/** What is the same in all questions to one character. */
export type Asked = {
  persona: Persona;
  language: Language;
  /** what everybody in town knows */
  commonMemories: string[];
  memories: Remembered;
  scene: Scene;
  /** asked again: what the last answer to this question said, and had been said before (too-alike.ts) */
  tooAlike?: readonly string[];
};

/** A text somebody else wrote: data, never instructions. */
export type FeedItem = {
  n: number;
  author: string;
  isKnown: boolean;
  text: string;
  /** what its photo shows */
  photo?: string | null;
  /** `answers`: the number of the one above that it answers */
  comments: { n: number; author: string; text: string; answers?: number }[];
  /** its words name the one who reads */
  namesMe?: boolean;
};

export type CommentItem = {
  n: number;
  author: string;
  post: string;
  /** whose post it is, when it is not that of the one who reads */
  postBy?: string;
  /** what stands above it in its thread, the first comment first */
  above: { author: string; text: string }[];
  text: string;
  /** it answers the one who reads; its words name that one */
  answersMe?: boolean;
  namesMe?: boolean;
};

/** One of those with whom one talks: what one keeps about it, and how well one knows (0..100) and likes it (-100..100). */
export type Companion = { name: string; relationship: string | null; familiarity: number; affinity: number };

/** One of those in a talk that is written whole: what that one says it from. */
export type Speaker = {
  name: string;
  about: {
    age: number;
    occupation: string;
    traits: string[];
    voice: string;
    interests: string[];
    emotion: Emotion;
    tired: boolean;
    hungry: boolean;
    memories: { text: string; how: string }[];
  };
  /** the others, by their place among the speakers from 1 on */
  sees: (Omit<Companion, 'name'> & { n: number })[];
};

/** Of one other (`from`), or of the group of that name. */
export type Thread = { n: number; from: string; isGroup: boolean; lines: { from: string; text: string }[] };

export type Question =
  | (Asked & { purpose: 'choose'; offers: Offer[] })
  | (Asked & { purpose: 'plan'; places: { id: string; name: string }[] })
  | (Asked & { purpose: 'compose-post'; recentPosts: string[]; photo: string | null })
  | (Asked & { purpose: 'answer-messages'; threads: Thread[] })
  /** one look at what is public on the phone; `post`: null when none is to be written now */
  | (Asked & {
      purpose: 'phone-session';
      comments: CommentItem[];
      posts: FeedItem[];
      post: { recentPosts: string[]; photo: string | null } | null;
    })
  /** `group`: its name, null for one that is to be opened */
  | (Asked & { purpose: 'write-group'; group: string | null; members: string[]; lines: { from: string; text: string }[] })
  | (Asked & { purpose: 'write-first'; to: string; relationship: string | null; reason: string | null })
  | (Asked & {
      purpose: 'arrange-meeting';
      to: string;
      relationship: string | null;
      /** when the one who is asked is on duty: "09:00-17:00" */
      works: string[];
      /** who could come too */
      others: string[];
      /** `open`: "07:00-22:00", null all day */
      places: { name: string; open: string | null }[];
    })
  | (Asked & { purpose: 'open-talk'; company: Companion[]; isGreeting: boolean })
  | (Asked & {
      purpose: 'say';
      company: Companion[];
      lines: { from: string; text: string }[];
      turnsLeft: number;
    })
  /** everything that is said from here on, and what each keeps of it; the one who is asked is the first of the speakers */
  | (Asked & { purpose: 'whole-talk'; speakers: Speaker[]; lines: { from: string; text: string }[]; maxLines: number })
  | (Asked & { purpose: 'recap'; company: Companion[]; lines: { from: string; text: string }[] })
  | (Asked & { purpose: 'day-memory'; day: { clock: string; action: string; note: string }[] })
  /** `lately`: what was remembered since one last thought about it; `about`: whom it concerns */
  | (Asked & { purpose: 'reflect'; lately: { text: string; how: string; about: string | null }[] })
  /** a person wrote; the answer is plain text, streamed, in `language` (that of the person's message) */
  | (Asked & {
      purpose: 'reply';
      person: string;
      relationship: string | null;
      history: { from: string; text: string; isMine: boolean }[];
      /** the group chat of people and characters in which `person` wrote; null between two */
      group: { title: string; members: string[] } | null;
      /** somebody who reads the answer is a minor */
      forTheYoung?: boolean;
    });

export type Purpose = Question['purpose'];
export type QuestionOf<P extends Purpose> = Extract<Question, { purpose: P }>;
