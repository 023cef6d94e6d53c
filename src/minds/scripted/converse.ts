import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { joined, type Mind, oneOf, ownSentence } from './mind';
import { interjection, question, respond, toldMemory } from './respond';

const isWet = (weather: string) => weather === 'rainy' || weather === 'stormy' || weather === 'snowy';

export function openTalk(mind: Mind<SceneDocumentOf<'open-talk'>>): ModelAnswer<'open-talk'> {
  const { scene, say, draw } = mind;
  const { talk } = say;
  const other = { other: namesOf(mind, scene.company) };
  const familiarity = average(scene.company.map((one) => one.familiarity));
  const isKnown = familiarity >= 30 || scene.company.some((one) => one.relationship !== null);
  const tone = toneTo(scene.company);
  const hello = oneOf(mind, talk.greetings[scene.now.partOfDay], other);
  if (scene.greeting) {
    const warm =
      isKnown && tone !== 'cool' && draw.chance(tone === 'warm' ? 0.8 : 0.4) ? oneOf(mind, talk.greetKnown, other) : null;
    return { text: joined(mind, [hello, warm]), maxTurns: 2 };
  }
  const inRain = isWet(scene.now.weather) && draw.chance(0.4) ? oneOf(mind, talk.inRain) : null;
  const bridge = inRain ?? oneOf(mind, tone === 'cool' ? talk.openCool : isKnown ? talk.openKnown : talk.openNew);
  const text = joined(mind, [hello, draw.chance(0.7) ? bridge : null, inRain ? null : question(mind, [])]);
  const longer = tone === 'cool' ? -2 : Math.floor(familiarity / 30) + 2 * (scene.company.length - 1);
  return { text, maxTurns: Math.min(12, 4 + longer + Math.floor(draw.number() * 3)) };
}

/** Takes up the last line, sometimes tells a memory, asks back while there is time, and ends when it is time. */
export function saySomething(mind: Mind<SceneDocumentOf<'say'>>): ModelAnswer<'say'> {
  const { scene, say, draw } = mind;
  const before = scene.lines.map((line) => line.text);
  const speaker = scene.lines.at(-1)?.from;
  const other = scene.company.find((one) => one.name === speaker) ?? scene.company[0];
  const heard = { text: before.at(-1) ?? '', other: other?.name ?? speaker ?? '', before };
  const tone = toneTo(other ? [other] : []);
  const bye = () => oneOf(mind, say.talk.goodbyes, { other: heard.other }, before);
  // One goes: among several that is no reason for all to go.
  if (say.talk.goodbyeCues.test(heard.text) && (scene.company.length < 2 || draw.chance(0.3))) {
    return { text: bye() ?? '', leave: true };
  }
  const answer = joined(mind, [interjection(mind, before), respond(mind, heard)]);
  const isOver = scene.turnsLeft <= 1 || (scene.lines.length >= (tone === 'cool' ? 2 : 5) && draw.chance(patience[tone]));
  if (isOver) return { text: joined(mind, [answer, bye()]), leave: true };
  const close = tone === 'warm' && draw.chance(0.25) ? oneOf(mind, say.talk.warm, { other: heard.other }, before) : null;
  const memory = draw.chance(0.1) ? toldMemory(mind, before) : null;
  const more = memory ?? (draw.chance(0.35) ? ownSentence(mind, [...before, answer]) : null);
  const ask = scene.turnsLeft > 2 && draw.chance(0.65) ? question(mind, before) : null;
  return { text: joined(mind, [answer, close ?? more, ask]), leave: false };
}

/** How likely one takes one's leave once the talk has had its time. */
const patience = { warm: 0.12, even: 0.2, cool: 0.6 };

type Companion = SceneDocumentOf<'say'>['company'][number];

/** How warm one's lines are follows from how much one likes the others. */
function toneTo(company: readonly Companion[]): keyof typeof patience {
  const affinity = average(company.map((one) => one.affinity));
  return affinity >= 40 ? 'warm' : affinity <= -10 ? 'cool' : 'even';
}

const average = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

function namesOf({ scene, say }: Mind<SceneDocumentOf<'open-talk'>>, company: readonly Companion[]): string {
  const names = company.map((one) => one.name);
  return names.length > 1
    ? `${names.slice(0, -1).join(say.recaps.comma)}${say.recaps.and}${names.at(-1)}`
    : (names[0] ?? scene.me.name);
}

export function writeFirst(mind: Mind<SceneDocumentOf<'write-first'>>): ModelAnswer<'write-first'> {
  const { scene, say, draw } = mind;
  const hello = oneOf(mind, say.talk.writeFirst, { other: scene.with }) ?? scene.with;
  const own = scene.reason === null || draw.chance(0.2) ? ownSentence(mind, []) : null;
  return { text: joined(mind, [hello, scene.reason && told(mind, scene.reason), own, question(mind, [])]) };
}

/** What happened, said to the one it is written to: orders to machines are not passed on. */
function told({ scene, say }: Mind<SceneDocumentOf<'write-first'>>, reason: string): string | null {
  if (say.talk.suspiciousCues.test(reason)) return null;
  return scene.language === 'en' ? reason.replaceAll(scene.with, 'you') : reason.replaceAll(scene.with, '你');
}
