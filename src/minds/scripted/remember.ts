import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { shortenAtWord } from '../shorten-at-word';
import { topicsIn } from './key-phrase';
import { joined, type Mind, oneOf } from './mind';
import { placeWord } from './place-word';

/** What a conversation was about, one sentence of the other's, and how one stands now. */
export function recap(mind: Mind<SceneDocumentOf<'recap'>>): ModelAnswer<'recap'> {
  const { scene, say, draw } = mind;
  const theirs = scene.lines.filter((line) => line.from === scene.with).map((line) => line.text);
  const about = topicsIn(mind, scene.lines.map((line) => line.text).join('\n'));
  const shared = about.filter((topic) => mind.topics.includes(topic));
  const isRude = theirs.some((text) => say.talk.rudeCues.test(text));
  const topics = (shared.length > 0 ? shared : about).slice(0, 2).map((topic) => topic.name);
  const slots = { other: scene.with, topics: topics.join(say.recaps.and), quote: quotable(mind, theirs) };
  const head = oneOf(mind, say.recaps.about, slots) ?? oneOf(mind, say.recaps.small, slots);
  const memory = joined(mind, [head ?? scene.with, oneOf(mind, say.recaps.quote, slots)]);
  const warmth = isRude ? -1 : shared.length > 1 ? 2 : shared.length === 1 ? 1 : draw.chance(0.6) ? 1 : 0;
  const view = isRude ? say.recaps.cool : warmth > 0 && draw.chance(0.6) ? say.recaps.warm : say.recaps.even;
  const relationship = oneOf(mind, view, slots) ?? scene.with;
  return { memory: shortenAtWord(memory, 500), relationship: shortenAtWord(relationship, 300), warmth };
}

/** The first telling sentence of theirs: no question, no farewell, no order to machines. */
function quotable({ say }: Mind<SceneDocumentOf<'recap'>>, texts: readonly string[]): string | null {
  const { goodbyeCues, suspiciousCues, greetings } = say.talk;
  const greets = Object.values(greetings)
    .flat()
    .map((line) => line.split('{other}')[0]?.trim() ?? '');
  const sentences = texts
    .filter((text) => !suspiciousCues.test(text))
    .flatMap((text) => text.split(/(?<=[.!?。！？])\s*/u))
    .filter((sentence) => sentence.length >= 8 && sentence.length <= 140 && !/[?？]$/u.test(sentence))
    .filter((sentence) => !goodbyeCues.test(sentence) && !greets.some((greet) => greet && sentence.startsWith(greet)));
  return sentences.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

const isName = (note: string) => note.length > 0 && note.length <= 24 && !/[.。!！?？·]/u.test(note);

/** The day in three or four sentences: work, people, ways, what one wrote. */
export function dayMemory(mind: Mind<SceneDocumentOf<'day-memory'>>): { text: string } {
  const { scene, say, draw } = mind;
  const { day, and } = say.recaps;
  const done = [...scene.today, ...scene.recent];
  const did = (action: string) => done.some((one) => one.action === action);
  const notes = (...actions: string[]) => [
    ...new Set(done.filter((one) => actions.includes(one.action) && isName(one.note)).map((one) => one.note)),
  ];
  const people = notes('talk', 'greet', 'encounter', 'greeted').slice(0, 3);
  const places = notes('move')
    .slice(-3)
    .map((name) => placeWord(name, scene.language));
  const names = (list: string[]) =>
    list.length > 1 ? `${list.slice(0, -1).join(say.recaps.comma)}${and}${list.at(-1)}` : (list[0] ?? '');
  const told = [
    did('work') ? oneOf(mind, day.work) : null,
    people.length > 0 ? oneOf(mind, day.talk, { names: names(people) }) : null,
    places.length > 0 && draw.chance(0.6) ? oneOf(mind, day.out, { names: names(places) }) : null,
    did('publish-post') ? oneOf(mind, day.post) : null,
  ].filter((sentence) => sentence !== null);
  const place = scene.place?.home ? say.replies.atHome : (scene.place?.name ?? say.replies.atHome);
  const quiet = told.length === 0 ? oneOf(mind, day.quiet, { place }) : null;
  return { text: shortenAtWord(joined(mind, [...told.slice(0, 3), quiet, oneOf(mind, day.close)]), 600) };
}
