import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { joined, type Mind, oneOf, ownSentence } from './mind';
import { interjection, question, respond, toldMemory } from './respond';

const isWet = (weather: string) => weather === 'rainy' || weather === 'stormy' || weather === 'snowy';

export function openTalk(mind: Mind<SceneDocumentOf<'open-talk'>>): ModelAnswer<'open-talk'> {
  const { scene, say, draw } = mind;
  const { talk } = say;
  const other = { other: scene.with };
  const person = scene.people.find(({ name }) => name === scene.with);
  const isKnown = scene.relationship !== null || (person?.familiarity ?? 0) >= 30;
  const hello = oneOf(mind, talk.greetings[scene.now.partOfDay], other);
  if (scene.greeting) {
    const warm = isKnown && draw.chance(0.5) ? oneOf(mind, talk.greetKnown, other) : null;
    return { text: joined(mind, [hello, warm]), maxTurns: 2 };
  }
  const inRain = isWet(scene.now.weather) && draw.chance(0.4) ? oneOf(mind, talk.inRain) : null;
  const bridge = inRain ?? oneOf(mind, isKnown ? talk.openKnown : talk.openNew);
  const text = joined(mind, [hello, draw.chance(0.7) ? bridge : null, inRain ? null : question(mind, [])]);
  const longer = Math.floor((person?.familiarity ?? 20) / 30);
  return { text, maxTurns: 4 + longer + Math.floor(draw.number() * 3) };
}

/** Takes up the last line, sometimes tells a memory, asks back while there is time, and ends when it is time. */
export function saySomething(mind: Mind<SceneDocumentOf<'say'>>): ModelAnswer<'say'> {
  const { scene, say, draw } = mind;
  const before = scene.lines.map((line) => line.text);
  const heard = { text: before.at(-1) ?? '', other: scene.with, before };
  const bye = () => oneOf(mind, say.talk.goodbyes, { other: scene.with }, before);
  if (say.talk.goodbyeCues.test(heard.text)) return { text: bye() ?? '', leave: true };
  const answer = joined(mind, [interjection(mind, before), respond(mind, heard)]);
  const isOver = scene.turnsLeft <= 1 || (scene.lines.length >= 5 && draw.chance(0.2));
  if (isOver) return { text: joined(mind, [answer, bye()]), leave: true };
  const memory = draw.chance(0.1) ? toldMemory(mind, before) : null;
  const more = memory ?? (draw.chance(0.35) ? ownSentence(mind, [...before, answer]) : null);
  const ask = scene.turnsLeft > 2 && draw.chance(0.65) ? question(mind, before) : null;
  return { text: joined(mind, [answer, more, ask]), leave: false };
}

export function writeFirst(mind: Mind<SceneDocumentOf<'write-first'>>): ModelAnswer<'write-first'> {
  const { scene, say, draw } = mind;
  const hello = oneOf(mind, say.talk.writeFirst, { other: scene.with }) ?? scene.with;
  const own = draw.chance(0.5) ? ownSentence(mind, []) : null;
  return { text: joined(mind, [hello, own, question(mind, [])]) };
}
