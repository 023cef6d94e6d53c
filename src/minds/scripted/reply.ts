import type { SceneDocumentOf } from '../scene-document';
import { topicsIn } from './key-phrase';
import { joined, type Mind, oneOf, ownSentence } from './mind';
import { aboutPerson, personFacts } from './person-facts';
import type { Replies } from './phrases';
import { placeWord } from './place-word';
import { toldMemory } from './respond';

type ReplyMind = Mind<SceneDocumentOf<'reply'>>;
type Intent = keyof Replies['cues'];
type Answerable = Exclude<Intent, 'greeting' | 'danger'>;

/** In this order: what must be answered before anything else comes first. */
const first: readonly Answerable[] = ['prompt', 'others', 'human'];
const then: readonly Answerable[] = ['remember', 'name', 'interests', 'work', 'where', 'doing', 'plans', 'weather', 'how'];

/** Two to four sentences to a person: what was asked, what is remembered, something asked back. */
export function reply(mind: ReplyMind): string {
  const { scene, say, draw } = mind;
  const newest = scene.history.slice(scene.history.findLastIndex((line) => line.mine) + 1).map((line) => line.text);
  const text = newest.join('\n');
  const mine = scene.history.filter((line) => line.mine).map((line) => line.text);
  const before = [...mine, text];
  const asks = (intent: Intent) => say.replies.cues[intent].test(text);
  if (asks('danger')) return one(mind, say.replies.danger);
  const grave = first.find(asks) ?? (say.talk.suspiciousCues.test(text) ? 'prompt' : undefined);
  const hello = asks('greeting') ? one(mind, say.replies.greeting[scene.now.partOfDay], {}, []) : null;
  const facts = factsOf(mind, newest);
  if (grave) return joined(mind, [hello, one(mind, answersTo(mind)[grave]()), askBack(mind, before)]);
  const answers = then
    .filter(asks)
    .slice(0, 2)
    .map((intent) => one(mind, answersTo(mind)[intent](facts.known, before)));
  const isRemembering = asks('remember') || asks('name');
  const noted =
    facts.fresh.length > 0 && !isRemembering ? one(mind, say.replies.noted, { fact: facts.fresh.join(listSign(mind)) }) : null;
  const general = answers.length === 0 ? (noted ? aboutTopic(mind, text, before) : generalAnswer(mind, text, before)) : null;
  const isDue = !isRemembering && !noted && facts.known.length > 0 && !(hello && answers.length > 1) && draw.chance(0.5);
  const recalled = isDue ? one(mind, say.replies.recalled, { fact: draw.any(facts.known) }) : null;
  const parts = [hello, noted, ...answers, general, recalled].filter((part) => part);
  return joined(mind, [...parts.slice(0, 3), parts.length < 4 ? askBack(mind, before) : null]);
}

const one = (mind: ReplyMind, lines: readonly string[], more = {}, before: readonly string[] = []): string =>
  oneOf(mind, lines, { other: mind.scene.with, ...more }, before) ?? '';

const listSign = ({ scene }: ReplyMind) => (scene.language === 'en' ? ' and ' : '，');

/** What the person says now, and what it said before. */
function factsOf({ scene, say }: ReplyMind, newest: readonly string[]) {
  const fresh = personFacts(say, newest);
  const earlier = scene.history
    .filter((line) => !line.mine)
    .map((line) => line.text)
    .slice(0, -newest.length || undefined);
  const known = personFacts(say, [...aboutPerson(scene.relationship), ...earlier]).filter((fact) => !fresh.includes(fact));
  return { fresh: fresh.slice(0, 2), known };
}

function answersTo(mind: ReplyMind): {
  [I in Exclude<Intent, 'greeting' | 'danger'>]: (known?: string[], before?: string[]) => string[];
} {
  const { scene, say, slots } = mind;
  const { replies } = say;
  const filled = (lines: readonly string[], more: Record<string, string | null | undefined>, otherwise: readonly string[]) => {
    const line = oneOf(mind, lines, { other: scene.with, ...more });
    return line ? [line] : [...otherwise];
  };
  const place = scene.place && (scene.place.home ? replies.atHome : placeWord(scene.place.name, scene.language));
  const activity = replies.activities[scene.recent.at(-1)?.action ?? ''];
  return {
    human: () => [...replies.human],
    prompt: () => [...replies.prompt],
    others: () => [...replies.others],
    how: () => [...replies.how[scene.me.body.emotion]],
    where: () => filled(replies.wherePlace, { place }, replies.whereNone),
    doing: () => filled(replies.doing, { activity }, replies.doingNone),
    weather: () => [...replies.weather[scene.now.weather]],
    work: (_, before = []) => filled(replies.work, { say: ownSentence(mind, before) }, [slots.occupation ?? '']),
    plans: () => filled(replies.plans, {}, replies.plansNone),
    remember: (known = []) =>
      known.length > 0
        ? filled(replies.rememberFacts, { fact: known.slice(-3).join(listSign(mind)) }, [])
        : [...replies.rememberNone],
    name: () => [...replies.name],
    interests: (_, before = []) => filled(replies.interests, { say: ownSentence(mind, before) }, [slots.interests ?? '']),
  };
}

/** Nothing asked that has an answer of its own: the topic of the message, a word on it, something of one's own. */
function generalAnswer(mind: ReplyMind, text: string, before: readonly string[]): string {
  const { say } = mind;
  const topic = aboutTopic(mind, text, before);
  if (topic) return topic;
  const isQuestion = /[?？]|吗/u.test(text);
  const head = one(mind, isQuestion ? say.replies.question : say.replies.statement, {}, before);
  const own = (mind.draw.chance(0.3) ? toldMemory(mind, before) : null) ?? ownSentence(mind, before);
  return joined(mind, [head, own]);
}

function aboutTopic(mind: ReplyMind, text: string, before: readonly string[]): string | null {
  const about = topicsIn(mind, text);
  const shared = about.find((topic) => mind.topics.includes(topic));
  if (shared) return joined(mind, [one(mind, shared.replies, {}, before), one(mind, shared.says, {}, before)]);
  const foreign = about[0];
  return foreign ? one(mind, mind.say.talk.foreignTopic, { topic: foreign.name }, before) : null;
}

const askBack = (mind: ReplyMind, before: readonly string[]) =>
  mind.draw.chance(0.75) ? one(mind, mind.say.replies.askBack, {}, before) : null;
