// The server names kinds as plain words; the catalogue knows these. Anything newer gets a general word instead of a broken page.
import { deedNames, itemKinds, sightKinds, soundKinds } from '@/contracts/words';

const actions = [
  'wait',
  'rest',
  'sleep',
  'eat',
  'visit-hospital',
  'work',
  'move',
  'look-around',
  'use-object',
  'take-photo',
  'sight',
  'sound',
  'warned-tired',
  'warned-exhausted',
  'greet',
  'talk',
  'join-talk',
  'say',
  'use-phone',
  'browse-feed',
  'publish-post',
  'check-comments',
  'check-messages',
  'answer-message',
  'write-first',
  'open-group',
  'write-group',
  'arrange-meeting',
  'move-meeting',
  'cancel-meeting',
  'meeting-held',
  'meeting-missed',
  'meeting-called-off',
  'use',
  'buy',
  'give',
  'pick-up',
  'drop',
  'like',
  'like-comment',
  'comment',
  'encounter',
  'fire-alarm',
  'sound-alarm',
  'wake',
  'moved-in',
  'came-back',
  'moved-out',
  'plan',
  'remember-day',
  'remember-talk',
  'other',
] as const;
const items = [...itemKinds, 'other'] as const;
const deeds = [...deedNames, 'other'] as const;
const happenings = [...sightKinds, ...soundKinds, 'other'] as const;
const emotions = ['happy', 'neutral', 'sad', 'angry', 'anxious', 'excited', 'tired', 'bored'] as const;
const placeKinds = ['public', 'commercial', 'residential', 'work', 'service', 'nature', 'education'] as const;
const planActivities = ['eat', 'work', 'rest', 'leisure', 'social', 'sleep'] as const;
const waysOfKnowing = ['given', 'saw', 'heard', 'did', 'told', 'read', 'wrote', 'reflected', 'other'] as const;
const memoryKinds = ['common', 'daily', 'important', 'knowledge', 'relationship'] as const;

const among =
  <T extends string>(words: readonly T[], otherwise: T) =>
  (word: string): T =>
    words.find((known) => known === word) ?? otherwise;

export type ActionWord = (typeof actions)[number];
export type PlaceKind = (typeof placeKinds)[number];

export const actionWord = among<ActionWord>(actions, 'other');
export const emotionWord = among<(typeof emotions)[number]>(emotions, 'neutral');
export const placeKind = among<PlaceKind>(placeKinds, 'public');
export const planActivity = among<(typeof planActivities)[number]>(planActivities, 'leisure');
export const wayOfKnowing = among<(typeof waysOfKnowing)[number]>(waysOfKnowing, 'other');
export const memoryKind = among<(typeof memoryKinds)[number]>(memoryKinds, 'daily');
export const itemWord = among<(typeof items)[number]>(items, 'other');
export const deedWord = among<(typeof deeds)[number]>(deeds, 'other');
export const happeningWord = among<(typeof happenings)[number]>(happenings, 'other');

/** Actions whose result is the kind of thing, deed or happening that they are about, not words. */
const aboutThings = new Set<ActionWord>(['use-object', 'sight', 'sound', 'use', 'buy', 'give', 'pick-up', 'drop']);
export const isAboutThing = (action: ActionWord) => aboutThings.has(action);
