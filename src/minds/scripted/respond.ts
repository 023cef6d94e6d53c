// Answering what somebody has just said or written: the same for talk, messages and comments.
import type { Perceived } from '../scene-document';
import { topicsIn } from './key-phrase';
import { type Mind, oneOf, ownSentence } from './mind';
import type { Exchange, Topic } from './phrases';

type Speaking = Mind<Perceived>;

export type Heard = {
  text: string;
  /** who said it */
  other: string;
  /** what was said before: not to be said again */
  before: readonly string[];
};

/** A sentence or two that takes up what was heard. */
export function respond(mind: Speaking, { text, other, before }: Heard): string {
  const { talk } = mind.say;
  const slots = { other, ...answerSlots(mind, before) };
  const one = (lines: readonly string[], more = {}) => oneOf(mind, lines, { ...slots, ...more }, before);
  if (talk.suspiciousCues.test(text)) return one(talk.suspicious) ?? '';
  const asked = askedIn(mind, text);
  if (asked && 'answers' in asked) return one(asked.answers) ?? one(talk.acknowledge) ?? '';
  if (asked) return one(asked.says) ?? '';
  if (talk.thanksCues.test(text)) return one(talk.thanks) ?? '';
  const about = topicsIn(mind, text);
  const shared = about.find((topic) => mind.topics.includes(topic));
  if (shared) return one(shared.replies) ?? '';
  const foreign = about[0];
  if (foreign && mind.draw.chance(0.6)) return one(talk.foreignTopic, { topic: foreign.name, other }) ?? '';
  return one(talk.acknowledge) ?? '';
}

/** What fills the answers to common questions. */
export function answerSlots(mind: Speaking, before: readonly string[]) {
  const { scene, say } = mind;
  return {
    mood: oneOf(mind, say.replies.how[scene.me.body.emotion], {}, before),
    weather: oneOf(mind, say.replies.weather[scene.now.weather], {}, before),
    say: ownSentence(mind, before),
  };
}

/** The question that the text asks, if it is one of those that have answers. */
function askedIn({ say, topics }: Speaking, text: string): Exchange | Topic | null {
  const { exchanges, questionSign } = say.talk;
  const exactly = exchanges.find((exchange) => exchange.asks.some((ask) => text.includes(ask)));
  if (exactly) return exactly;
  const own = topics.find((topic) => topic.asks.some((ask) => text.includes(ask)));
  if (own) return own;
  if (!text.includes(questionSign) && !text.includes('?')) return null;
  return exchanges.find((exchange) => exchange.cues.test(text)) ?? null;
}

/** Something to ask back: of common interest, or of what one loves oneself. Never what was asked before. */
export function question(mind: Speaking, before: readonly string[]): string | null {
  const { exchanges } = mind.say.talk;
  const open = exchanges.filter((exchange) => !before.some((text) => exchange.asks.some((ask) => text.includes(ask))));
  const asks = mind.draw.chance(0.55) ? open.flatMap((exchange) => exchange.asks) : mind.topics.flatMap((topic) => topic.asks);
  const fresh = asks.filter((ask) => !before.some((text) => text.includes(ask)));
  return oneOf(mind, fresh);
}

export function interjection(mind: Speaking, before: readonly string[]): string | null {
  return mind.draw.chance(0.4) ? oneOf(mind, mind.say.talk.interjections[mind.tone], {}, before) : null;
}

const privateWords = /["“”「」]|told me|talked|today|the day|some work|my ways|一天|今天|说过|聊/iu;

/** A memory worth telling: one's own story, short, nothing of what others said. */
export function toldMemory(mind: Speaking, before: readonly string[]): string | null {
  const { scene, say, draw } = mind;
  const { important, days, knowledge } = scene.memories;
  const stories = [...(important?.split('\n') ?? []), ...[...knowledge, ...days].map(({ text }) => text)]
    .filter((memory) => !privateWords.test(memory))
    .map((memory) => /^.+?(?:[.!?](?=\s|$)|[。！？]|$)/u.exec(memory)?.[0] ?? memory)
    .filter((memory) => memory.length <= 160 && !before.some((text) => text.includes(memory)));
  const memory = draw.any(stories);
  return memory ? oneOf(mind, say.talk.memory, { memory }, before) : null;
}
