// What all answers of the scripted model share: the scene, the phrases of its language, the character's topics and tone, the dice.
import type { Perceived, SceneDocument } from '../scene-document';
import { type Draw, drawFrom } from './draw';
import { fillable, type Slots } from './fill';
import type { Phrases, PlaceKind, Tone, Topic } from './phrases';
import { phrasesOf } from './phrases-of';
import { placeWord } from './place-word';

export type Mind<S extends Perceived = SceneDocument> = {
  scene: S;
  say: Phrases;
  draw: Draw;
  tone: Tone;
  /** what this character has something to say about: interests and work */
  topics: Topic[];
  /** minute of the day */
  minute: number;
  slots: Slots;
};

const tones: readonly Tone[] = ['bright', 'lively', 'gentle', 'dry', 'plain', 'curious'];

export function mindOf<S extends Perceived>(scene: S, seed: string): Mind<S> {
  const say = phrasesOf(scene.language);
  const draw = drawFrom(seed);
  const { me, now } = scene;
  const about = [...me.interests, me.occupation].join(' · ');
  const topics = allTopics(say).filter((topic) => topic.cues.test(about));
  const tone = say.tones.find(([cue]) => cue.test(me.traits.join(' ')))?.[1] ?? tones[me.name.length % tones.length] ?? 'plain';
  const minute = minuteOfClock(now.time);
  const isOut = scene.place && !scene.place.home;
  const slots: Slots = {
    me: me.name,
    age: String(me.age),
    occupation: me.occupation,
    interest: draw.any(me.interests),
    interests: me.interests.join(say.recaps.comma),
    celsius: String(now.celsius),
    time: now.time,
    place: isOut && scene.place ? placeWord(scene.place.name, scene.language) : null,
    plan: nextPlan(scene, minute),
  };
  return { scene, say, draw, tone, topics, minute, slots };
}

export const allTopics = (say: Phrases): Topic[] => [...say.occupations, ...say.topics];

export const minuteOfClock = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function nextPlan(scene: Perceived, minute: number): string | null {
  const next = scene.plan.find((item) => minuteOfClock(item.at) > minute && item.activity !== 'sleep' && item.note);
  const note = next?.note.replace(/[.!。！]+$/u, '');
  return note ? note.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) : null;
}

/** One of the sentences, filled; those that `avoid` holds already are passed over while there are others. */
export function oneOf(
  mind: Mind<Perceived>,
  lines: readonly string[],
  more: Slots = {},
  avoid: readonly string[] = [],
): string | null {
  const filled = fillable(lines, { ...mind.slots, ...more });
  const said = [...avoid, ...(mind.scene.tooAlike ?? [])];
  const fresh = filled.filter((line) => !said.some((text) => text.includes(line)));
  return mind.draw.any(fresh.length > 0 ? fresh : filled) ?? null;
}

/** Sentences side by side, as the language does it. */
export const joined = (mind: Mind<Perceived>, parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part).join(mind.say.talk.joiner);

export const kindOfPlace = (say: Phrases, name: string): PlaceKind | null =>
  say.placeKinds.find(([cue]) => cue.test(name))?.[1] ?? null;

/** Something of one's own to say, from interests or work. */
export function ownSentence(mind: Mind<Perceived>, avoid: readonly string[]): string | null {
  const says = mind.topics.flatMap((topic) => topic.says);
  return oneOf(mind, says, {}, avoid);
}
