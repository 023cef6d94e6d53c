import type { ModelAnswer } from '../answers';
import type { Perceived, PhoneSeen } from '../scene-document';
import { keyPhrase, topicsIn } from './key-phrase';
import { joined, type Mind, oneOf } from './mind';
import { question, respond } from './respond';

type ReactMind = Mind<Perceived & Pick<PhoneSeen, 'posts'>>;
type Reacted = Pick<ModelAnswer<'phone-session'>, 'reactions' | 'impression'>;
type Post = PhoneSeen['posts'][number];

/** Likes what is close to one's own interests or friends, comments now and then on the post's own words. */
export function react(mind: ReactMind): Reacted {
  const reactions = mind.scene.posts.map((post) => reactionTo(mind, post));
  return { reactions, impression: impression(mind, reactions) };
}

function reactionTo(mind: ReactMind, post: Post): Reacted['reactions'][number] {
  const { scene, say, draw } = mind;
  const isSuspicious = say.talk.suspiciousCues.test(post.text);
  const shared = topicsIn(mind, post.text).filter((topic) => mind.topics.includes(topic)).length;
  const isFriend = post.known || scene.people.some((person) => person.name === post.author && person.familiarity >= 30);
  const pull = Math.min(2, shared) * 0.22 + (isFriend ? 0.12 : 0);
  const hasCommented = post.comments.some((comment) => comment.author === scene.me.name);
  const like = !isSuspicious && draw.chance(0.26 + pull);
  const willComment = !hasCommented && draw.chance(isSuspicious ? 0.3 : 0.08 + pull * 0.5);
  if (!willComment) return { n: post.n, like, comment: null, to: null };
  const answered = isSuspicious ? null : commentToAnswer(mind, post);
  const comment = answered ? answerUnder(mind, post, answered) : commentOn(mind, post, isSuspicious);
  return { n: post.n, like, comment, to: answered?.n ?? null };
}

type Comment = Post['comments'][number];

/** Where others are talking already one joins in as often as not; what was said last is still warm. */
function commentToAnswer({ scene, say, draw }: ReactMind, { comments }: Post): Comment | null {
  const last = comments.findLast(({ author, text }) => author !== scene.me.name && !say.talk.suspiciousCues.test(text));
  return last && draw.chance(0.5) ? last : null;
}

function answerUnder(mind: ReactMind, { text, comments }: Post, answered: Comment): string | null {
  const before = [text, ...comments.map((comment) => comment.text)];
  const answer = respond(mind, { text: answered.text, other: answered.author, before });
  return joined(mind, [answer, mind.draw.chance(0.4) ? question(mind, [...before, answer]) : null]) || null;
}

function commentOn(mind: ReactMind, post: Post, isSuspicious: boolean): string | null {
  const { say, draw } = mind;
  const taken = post.comments.map((comment) => comment.text);
  if (isSuspicious) return oneOf(mind, say.talk.suspicious, {}, taken);
  const about = topicsIn(mind, post.text);
  const shared = about.find((topic) => mind.topics.includes(topic));
  const other = { other: post.author };
  const warm = draw.chance(0.6) ? oneOf(mind, say.talk.commentWarm, other, taken) : null;
  if (shared && draw.chance(0.45)) return joined(mind, [oneOf(mind, shared.replies, other, taken), warm]);
  const word = keyPhrase(mind, post.text);
  if (word) return joined(mind, [oneOf(mind, say.talk.comments, { word, ...other }, taken), warm]);
  const foreign = about[0];
  if (foreign) return joined(mind, [oneOf(mind, say.talk.foreignTopic, { topic: foreign.name, ...other }, taken), warm]);
  return oneOf(mind, say.talk.commentWarm, other, taken);
}

function impression(mind: ReactMind, reactions: Reacted['reactions']): string {
  const { scene, say } = mind;
  const names = [...new Set(scene.posts.flatMap((post) => topicsIn(mind, post.text).map((topic) => topic.name)))].slice(0, 2);
  const liked =
    scene.posts.find((post) => reactions.some((reaction) => reaction.n === post.n && reaction.like)) ?? scene.posts[0];
  const slots = { topics: names.join(say.recaps.and), other: liked?.author };
  return oneOf(mind, say.recaps.impression, slots) ?? oneOf(mind, say.recaps.impressionNone) ?? '';
}
