import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { shortenAtWord } from '../shorten-at-word';
import type { Slots } from './fill';
import { topicsIn } from './key-phrase';
import { joined, type Mind, oneOf } from './mind';
import { placeWord } from './place-word';

type RecapMind = Mind<SceneDocumentOf<'recap'>>;

/** What a conversation was about, one sentence of another's, how one stands with each now, and sometimes the wish to go on. */
export function recap(mind: RecapMind): ModelAnswer<'recap'> {
  const { scene, say } = mind;
  const names = scene.company.map((one) => one.name);
  const all =
    names.length > 1 ? `${names.slice(0, -1).join(say.recaps.comma)}${say.recaps.and}${names.at(-1)}` : (names[0] ?? '');
  const about = topicsIn(mind, scene.lines.map((line) => line.text).join('\n'));
  const shared = about.filter((topic) => mind.topics.includes(topic));
  const topics = (shared.length > 0 ? shared : about).slice(0, 2).map((topic) => topic.name);
  const slots = { topics: topics.join(say.recaps.and) };
  const quoted = scene.company.map(({ name }) => ({ name, quote: quotable(mind, textsOf(mind, name)) })).find((one) => one.quote);
  const head = oneOf(mind, say.recaps.about, { ...slots, other: all }) ?? oneOf(mind, say.recaps.small, { other: all });
  const quote = quoted ? oneOf(mind, say.recaps.quote, { other: quoted.name, quote: quoted.quote }) : null;
  const views = scene.company.map(({ n, name }) => ({ n, ...viewOf(mind, name, { shared: shared.length, slots }) }));
  const { relationship, warmth } = views[0] ?? { relationship: all, warmth: 0 };
  return {
    memory: shortenAtWord(joined(mind, [head ?? all, quote]), 500),
    relationship,
    warmth,
    others: views.length > 1 ? views : [],
    again: againFor(mind, warmth),
  };
}

const textsOf = ({ scene }: RecapMind, name: string) => scene.lines.filter((line) => line.from === name).map((line) => line.text);

function viewOf(mind: RecapMind, name: string, { shared, slots }: { shared: number; slots: Slots }) {
  const { say, draw } = mind;
  const isRude = textsOf(mind, name).some((text) => say.talk.rudeCues.test(text));
  const warmth = isRude ? -1 : shared > 1 ? 2 : shared === 1 ? 1 : draw.chance(0.6) ? 1 : 0;
  const view = isRude ? say.recaps.cool : warmth > 0 && draw.chance(0.6) ? say.recaps.warm : say.recaps.even;
  const relationship = oneOf(mind, view, { ...slots, other: name }) ?? name;
  return { relationship: shortenAtWord(relationship, 300), warmth };
}

/** After a good talk with somebody one likes: tomorrow at about this time. */
function againFor({ scene, draw }: RecapMind, warmth: number): { inMinutes: number } | null {
  const isLiked = scene.company.some((one) => one.affinity >= 20);
  return warmth > 0 && isLiked && draw.chance(0.35) ? { inMinutes: 1440 } : null;
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
