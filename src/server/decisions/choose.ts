import { assertNever } from '@/lib/assert-never';
import { DomainError } from '@/lib/errors';
import { shorten } from '@/lib/text';
import { companyFor } from '@/minds/talk-details';
import type { Answer, Choice } from '@/simulation/answer';
import type { ItemKind } from '@/simulation/item-kinds';
import { asItemKind } from '@/simulation/items';
import type { DeedName } from '@/simulation/objects/object-kinds';
import { offersFor } from '@/simulation/offers';
import { photoForPost } from '@/simulation/photos/for-post';
import type { Offer } from '@/simulation/scene';
import { arrangeMeeting } from './arrange-meeting';
import { lookBack } from './look-back';
import type { Mind } from './mind';
import { talkerOf } from './take-part';
import { openGroup, writeGroup } from './write-group';

/** What to do now, and the words that it needs. */
export async function choose(mind: Mind): Promise<Answer> {
  const offers = offersFor(mind.state, mind.me.id, mind.phone, mind.language);
  const picked = await mind.ask('choose', { offers });
  const offer = offers.find((candidate) => candidate.n === picked.choice);
  if (!offer) throw new DomainError('model-answer-unusable', `Choice ${picked.choice} of ${offers.length} was not offered`);
  return { kind: 'choose', choice: await fill(mind, offer, picked.minutes ?? offer.minutes), reason: picked.reason };
}

async function fill(mind: Mind, offer: Offer, minutes: number): Promise<Choice> {
  const { action } = offer;
  switch (action) {
    case 'rest':
    case 'visit-hospital':
    case 'eat':
    case 'look-around':
      return { action };
    case 'wait':
      return { action, minutes: clamp(minutes, 5, 120) };
    case 'work':
      return { action, minutes: clamp(minutes, 30, 240) };
    case 'move':
      return { action, placeId: targetOf(offer) };
    case 'sleep':
      return { action, minutes: clamp(minutes, 60, 600), ...(await lookBack(mind)) };
    case 'greet':
    case 'talk':
      return openTalk(mind, action, offer);
    case 'join-talk':
      return { action, conversationId: targetOf(offer) };
    case 'browse-feed':
      return browse(mind);
    case 'publish-post':
      return composePost(mind);
    case 'check-comments':
      return answerComments(mind);
    case 'check-messages':
      return answerMessages(mind);
    case 'open-group':
      return openGroup(mind, offer);
    case 'write-group':
      return writeGroup(mind, targetOf(offer));
    case 'write-first': {
      const characterId = targetOf(offer);
      const details = { to: mind.nameOf(characterId), relationship: mind.relationshipWith(characterId) };
      return { action, characterId, text: (await mind.ask('write-first', details)).text };
    }
    case 'arrange-meeting':
      return arrangeMeeting(mind, targetOf(offer));
    case 'move-meeting':
      return { action, entryId: targetOf(offer), start: offer.when?.start ?? mind.state.minute };
    case 'cancel-meeting':
      return { action, entryId: targetOf(offer) };
    case 'use-object':
      return { action, objectId: targetOf(offer), deed: deedOf(offer) };
    case 'take-photo': {
      const subject = offer.photo ?? 'place';
      return { action, subject, personId: subject === 'person' ? targetOf(offer) : null };
    }
    case 'use':
      return { action, item: thingOf(offer) };
    case 'buy':
    case 'pick-up':
    case 'drop':
      return { action, item: thingOf(offer), quantity: 1 };
    case 'give':
      return { action, characterId: targetOf(offer), item: thingOf(offer), quantity: 1 };
    default:
      return assertNever(action);
  }
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)));

function targetOf(offer: Offer): string {
  if (offer.targetId === null) throw new DomainError('model-answer-unusable', `The offer ${offer.action} has no target`);
  return offer.targetId;
}

/** The thing that the offer concerns, or that is given to whom it concerns. */
function thingOf(offer: Offer): ItemKind {
  const kind = offer.item?.kind ?? asItemKind(offer.targetId ?? '');
  if (kind === null) throw new DomainError('model-answer-unusable', `The offer ${offer.action} concerns nothing`);
  return kind;
}

function deedOf(offer: Offer): DeedName {
  if (!offer.deed) throw new DomainError('model-answer-unusable', `The offer ${offer.action} names no deed`);
  return offer.deed.name;
}

async function openTalk(mind: Mind, action: 'greet' | 'talk', offer: Offer): Promise<Choice> {
  const characterId = targetOf(offer);
  const { alsoIds = [] } = offer;
  const company = companyFor(talkerOf(mind), [characterId, ...alsoIds]);
  const { text, maxTurns } = await mind.ask('open-talk', { company, isGreeting: action === 'greet' });
  if (action === 'greet') return { action, characterId, text };
  return { action, characterId, ...(alsoIds.length > 0 ? { alsoIds } : {}), text, maxTurns };
}

async function composePost(mind: Mind): Promise<Choice> {
  const photo = photoForPost(mind.state, mind.me);
  const recentPosts = await mind.reads.ownPosts(mind.me.id);
  const { text } = await mind.ask('compose-post', { recentPosts, photo: photo?.description ?? null });
  return { action: 'publish-post', text, ...(photo ? { photoId: photo.id } : {}) };
}

async function browse(mind: Mind): Promise<Choice> {
  const posts = await mind.reads.feed(mind.me.id);
  if (posts.length === 0) return { action: 'browse-feed', reactions: [], impression: '' };
  const { reactions, impression } = await mind.ask('react', {
    posts: posts.map((post, index) => ({
      n: index + 1,
      author: post.author,
      isKnown: post.authorId in mind.me.relationships,
      text: post.text,
      comments: post.comments,
    })),
  });
  const seen = reactions.flatMap(({ n, like, comment }) => {
    const post = posts[n - 1];
    return post ? [{ postId: post.postId, authorId: post.authorId, like, comment }] : [];
  });
  // One reaction a post, whatever the model sent.
  const once = [...new Map(seen.map((reaction) => [reaction.postId, reaction])).values()];
  return { action: 'browse-feed', reactions: once, impression };
}

async function answerComments(mind: Mind): Promise<Choice> {
  const comments = await mind.reads.comments(mind.me.id);
  if (comments.length === 0) return { action: 'check-comments', replies: [] };
  const { replies } = await mind.ask('answer-comments', {
    comments: comments.map((comment, index) => ({ n: index + 1, ...comment })),
  });
  const written = replies.flatMap(({ n, text }) => {
    const comment = comments[n - 1];
    return comment ? [{ postId: comment.postId, commentId: comment.commentId, text }] : [];
  });
  return { action: 'check-comments', replies: [...new Map(written.map((reply) => [reply.commentId, reply])).values()] };
}

async function answerMessages(mind: Mind): Promise<Choice> {
  const threads = await mind.reads.threads(mind.me.id);
  if (threads.length === 0) return { action: 'check-messages', replies: [] };
  const { replies } = await mind.ask('answer-messages', {
    threads: threads.map(({ from, groupId, lines }, index) => ({ n: index + 1, from, isGroup: groupId !== null, lines })),
  });
  const written = replies.flatMap(({ n, text }) => {
    const thread = threads[n - 1];
    return thread ? [{ thread, text }] : [];
  });
  // One answer a thread, whatever the model sent.
  const once = [...new Map(written.map((reply) => [reply.thread, reply])).values()];
  const groupReplies = once.flatMap(({ thread: { groupId }, text }) => (groupId === null ? [] : [{ groupId, text }]));
  return {
    action: 'check-messages',
    replies: once.flatMap(({ thread: { characterId, groupId, last }, text }) =>
      groupId === null
        ? [{ characterId, text, ...(last ? { messageId: last.messageId, said: shorten(last.text, 200) } : {}) }]
        : [],
    ),
    ...(groupReplies.length > 0 ? { groupReplies } : {}),
  };
}
