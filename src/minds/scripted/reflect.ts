import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { topicsIn } from './key-phrase';
import { type Mind, oneOf } from './mind';

type ReflectMind = Mind<SceneDocumentOf<'reflect'>>;

/** What two memories at least have in common, who or what, is worth a thought; a closeness that many tell of is kept for good. */
const fewest = 2;
const many = 4;

/** At most one insight about a person and one about a subject. */
export function reflect(mind: ReflectMind): ModelAnswer<'reflect'> {
  const person = mostOften(mind, ({ about }) => (about ? [about] : []));
  const topic = mostOften(mind, ({ text }) => topicsIn(mind, text).map(({ name }) => name));
  const { insight } = mind.say.recaps;
  const thoughts = [
    person && { text: oneOf(mind, insight.person, { other: person.name }), importance: 6, from: person.from },
    topic && { text: oneOf(mind, insight.topic, { topics: topic.name }), importance: 5, from: topic.from },
  ];
  const knowledge = thoughts.flatMap((thought) => (thought?.text ? [{ ...thought, text: thought.text }] : []));
  return { knowledge, important: person ? keptForGood(mind, person) : null };
}

type Found = { name: string; from: number[] };

function keptForGood(mind: ReflectMind, { name, from }: Found): string | null {
  const isKnown = mind.scene.memories.important?.includes(name) ?? false;
  if (isKnown || from.length < many) return null;
  return oneOf(mind, mind.say.recaps.insight.keep, { other: name });
}

function mostOften({ scene }: ReflectMind, of: (memory: ReflectMind['scene']['lately'][number]) => string[]): Found | null {
  const found = new Map<string, number[]>();
  for (const memory of scene.lately)
    for (const name of new Set(of(memory))) found.set(name, [...(found.get(name) ?? []), memory.n]);
  const [first] = [...found].sort(([, a], [, b]) => b.length - a.length);
  return first && first[1].length >= fewest ? { name: first[0], from: first[1].slice(0, 10) } : null;
}
