import type { Perceived, SceneDocumentOf } from '../scene-document';
import { fillable } from './fill';
import { joined, kindOfPlace, type Mind, oneOf } from './mind';

type PostMind = Mind<Perceived & Pick<SceneDocumentOf<'compose-post'>, 'recentPosts' | 'photo'>>;

const tries = 16;

/** What is true now, in one's own voice; never what one has posted lately. */
export function composePost(mind: PostMind): { text: string } {
  let text = '';
  for (let attempt = 0; attempt < tries; attempt++) {
    text = draft(mind);
    if (isNew(mind, text)) return { text: withPhoto(mind, text) };
  }
  return { text: withPhoto(mind, joined(mind, [oneOf(mind, mind.say.moments.openers), text, String(mind.scene.now.time)])) };
}

/** What the photo shows, told in words: the post stands without it. */
function withPhoto(mind: PostMind, text: string): string {
  const { photo } = mind.scene;
  return photo === null ? text : joined(mind, [text, oneOf(mind, mind.say.moments.photo, { photo })]);
}

/** No main sentence of it may stand in a recent post. Openers and closers may come again. */
function isNew({ scene, say }: PostMind, text: string): boolean {
  if (text === '') return false;
  const frames = new Set([...say.moments.openers, ...Object.values(say.moments.closers).flat()]);
  const sentences = text.split(/(?<=[.!?。！？])\s*/u).filter((sentence) => sentence.length > 8 && !frames.has(sentence));
  return !scene.recentPosts.some((post) => sentences.some((sentence) => post.includes(sentence)));
}

function draft(mind: PostMind): string {
  const { say, draw, tone } = mind;
  const moment = oneMoment(mind);
  const own = oneOf(
    mind,
    mind.topics.flatMap((topic) => topic.says),
  );
  const closer = oneOf(mind, say.moments.closers[tone]);
  const opener = draw.chance(0.18) ? oneOf(mind, say.moments.openers) : null;
  const shapes = [
    [opener, own, draw.chance(0.35) ? closer : null],
    [opener, moment, closer],
    [moment, own],
    [moment, own],
    [opener, moment, own],
    [own, moment],
    [own, moment, closer],
  ];
  return joined(
    mind,
    (draw.any(shapes) ?? []).filter((part, index, all) => part && all.indexOf(part) === index),
  );
}

/** Weather, hour, place, company, mood, the last things done, what is ahead: each kind with its weight. */
function oneMoment(mind: PostMind): string | null {
  const { scene, say, draw } = mind;
  const { moments } = say;
  const { weather, celsius, partOfDay } = scene.now;
  const isBad = weather !== 'sunny' && weather !== 'cloudy';
  const kind = scene.place && (scene.place.home ? 'home' : kindOfPlace(say, scene.place.name));
  const { emotion } = scene.me.body;
  const met = scene.recent.findLast((done) => ['talk', 'greet', 'encounter'].includes(done.action) && isName(done.note))?.note;
  const sight = scene.noticed.findLast(({ sense }) => sense === 'sight');
  const sound = scene.noticed.findLast(({ sense }) => sense === 'sound');
  const others = [...scene.people.map((person) => person.name), ...(met ? [met] : [])];
  const pools: [weight: number, lines: readonly string[], slots?: Record<string, string>][] = [
    [isBad ? 4 : 1.5, moments.weather[weather]],
    [1.2, moments.hours[partOfDay]],
    [kind ? 2 : 0, kind ? moments.places[kind] : []],
    [others.length > 0 ? 1.5 : 0, moments.company, { other: draw.any(others) ?? '' }],
    [sight ? 3 : 0, moments.seen, { seen: sight?.what ?? '' }],
    [sound ? 1 : 0, moments.heard, { seen: sound?.what ?? '' }],
    [emotion === 'neutral' ? 0.3 : 1.3, moments.emotions[emotion]],
    [0.7, moments.ahead],
    [celsius <= 6 ? 0.6 : 0, moments.cold],
    [celsius >= 28 ? 0.6 : 0, moments.hot],
    ...scene.recent.slice(-3).map((done): [number, readonly string[]] => [1, moments.recent[done.action] ?? []]),
  ];
  const usable = pools
    .map(([weight, lines, slots]) => ({ weight, lines: fillable(lines, { ...mind.slots, ...slots }) }))
    .filter(({ weight, lines }) => weight > 0 && lines.length > 0);
  let left = draw.number() * usable.reduce((sum, { weight }) => sum + weight, 0);
  const pool = usable.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return pool ? (draw.any(pool.lines) ?? null) : null;
}

/** Notes of meetings are names; anything longer is something else. */
const isName = (note: string) => note.length > 0 && note.length <= 24 && !/[.。!！?？·]/u.test(note);
