import type { ModelAnswer } from '../answers';
import type { Perceived, PhoneSeen, SceneDocumentOf } from '../scene-document';
import { keyPhrase } from './key-phrase';
import { joined, type Mind, oneOf, ownSentence } from './mind';
import { interjection, question, respond, toldMemory } from './respond';

type CommentsMind = Mind<Perceived & Pick<PhoneSeen, 'comments'>>;

/** Answers most comments under one's own posts and to one's own comments, each once, and likes some, rather those of friends. */
export function answerComments(mind: CommentsMind): Pick<ModelAnswer<'phone-session'>, 'answers' | 'likes'> {
  const said: string[] = [];
  const answers = mind.scene.comments.flatMap((comment) => {
    if (!mind.draw.chance(0.65)) return [];
    const text = answerTo(mind, comment, said);
    said.push(text);
    return text ? [{ n: comment.n, text }] : [];
  });
  const likes = mind.scene.comments.flatMap(({ n, author, text }) => {
    const isFriend = mind.scene.people.some(({ name, familiarity }) => name === author && familiarity >= 30);
    return !mind.say.talk.suspiciousCues.test(text) && mind.draw.chance(isFriend ? 0.5 : 0.35) ? [n] : [];
  });
  return { answers, likes };
}

type Comment = PhoneSeen['comments'][number];

function answerTo(mind: CommentsMind, comment: Comment, said: readonly string[]): string {
  const { say, draw } = mind;
  const { author, post, text, thread = [] } = comment;
  const before = [...said, text, ...thread.map((line) => line.text)];
  // In the middle of a conversation one takes up what was said, not one's own post.
  const isUnderWay = thread.length > 0 || comment.postBy !== undefined;
  const isOdd = say.talk.suspiciousCues.test(text);
  const taken = /[“「]([^”」]{2,60})[”」]/u.exec(text)?.[1] ?? keyPhrase(mind, post);
  const own = oneOf(mind, say.talk.commentAnswers, { other: author, word: taken }, before);
  const answer = isOdd || isUnderWay || draw.chance(0.35) ? respond(mind, { text, other: author, before }) : own;
  // Short answers alone would soon all have been given.
  const more = draw.chance(0.25) ? question(mind, said) : oneOf(mind, say.talk.commentMore, {}, said);
  return joined(mind, [isOdd ? null : interjection(mind, said), answer, isOdd ? null : more]);
}

type MessagesMind = Mind<SceneDocumentOf<'answer-messages'>>;

/** Answers each thread unless its last line is one's own or a goodbye that has been answered. */
export function answerMessages(mind: MessagesMind): ModelAnswer<'answer-messages'> {
  return { replies: mind.scene.threads.flatMap((thread) => answerThread(mind, thread)) };
}

function answerThread(mind: MessagesMind, thread: SceneDocumentOf<'answer-messages'>['threads'][number]) {
  const { n, group, lines } = thread;
  const { scene, say, draw } = mind;
  const last = lines.at(-1);
  if (!last || last.from === scene.me.name) return [];
  // Of several not all need answer everything.
  if (group && draw.chance(0.5)) return [];
  const from = group ? last.from : thread.from;
  const before = lines.map((line) => line.text);
  const isBye = (line: { text: string }) => say.talk.goodbyeCues.test(line.text);
  const bye = () =>
    joined(mind, [
      draw.chance(0.6) ? oneOf(mind, say.talk.acknowledge, { other: from }, before) : ownSentence(mind, before),
      oneOf(mind, say.talk.goodbyes, { other: from }, before),
    ]);
  if (isBye(last)) {
    const theirs = lines.at(-2);
    const text = theirs && isBye(theirs) ? null : bye();
    return text ? [{ n, text }] : [];
  }
  const exchange = lines.slice(lines.findLastIndex(isBye) + 1);
  const mine = exchange.filter((line) => line.from === scene.me.name).length;
  const answer = respond(mind, { text: last.text, other: from, before });
  const more =
    (draw.chance(0.08) ? toldMemory(mind, before) : null) ?? (draw.chance(0.5) ? ownSentence(mind, [...before, answer]) : null);
  // Long threads come to an end by themselves, else two scripted characters would write for ever.
  const end = mine >= 2 ? bye() : draw.chance(0.5) || more === null ? question(mind, before) : null;
  return [{ n, text: joined(mind, [interjection(mind, before), answer, more, end]) }];
}
