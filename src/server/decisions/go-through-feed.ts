import type { ModelAnswer } from '@/minds/answers';
import type { Words } from '@/minds/too-alike';
import type { ChoiceOf } from '@/simulation/answer';
import { askForFreshWords } from './fresh-words';
import type { Mind } from './mind';
import type { SeenComment, SeenPost } from './mind-reads';
import { occasionToPost } from './occasion-to-post';

type Session = ChoiceOf<'use-phone'>;
type Said = ModelAnswer<'phone-session'>;
type Shown = { comments: SeenComment[]; posts: SeenPost[] };
type Written = Pick<Session, 'answers' | 'commentLikes' | 'reactions' | 'impression' | 'post'> & { leftOut: number };

/** Comments on one's own posts, the posts of others and perhaps a post of one's own: one question, none when there is nothing to read. */
export async function goThroughFeed(mind: Mind, shown: Shown): Promise<Written> {
  const { comments, posts } = shown;
  if (comments.length + posts.length === 0) return { answers: [], reactions: [], impression: '', leftOut: 0 };
  // What is only for followers leaves nothing that others could read: no post of this moment, no memory.
  const isAmongFollowers = posts.some(({ isForFollowers }) => isForFollowers);
  const occasion = isAmongFollowers ? null : occasionToPost(mind);
  const recentPosts = occasion ? await mind.reads.ownPosts(mind.me.id) : [];
  const besidePost = occasion ? await mind.reads.townPosts() : [];
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'phone-session',
    details: { ...questionOf(mind, shown), post: occasion && { recentPosts, photo: occasion.photo?.description ?? null } },
    wordsIn: (said) => wordsIn(said, shown, besidePost),
  });
  const { post, impression, ...fresh } = withoutStale(answer, stale);
  const photo = occasion?.photo ? { photoId: occasion.photo.id } : {};
  return {
    answers: answersOf(comments, fresh.answers),
    ...commentLikesOf(comments, fresh.likes),
    reactions: reactionsOf(posts, fresh.reactions),
    impression: posts.length > 0 && !isAmongFollowers ? impression : '',
    ...(occasion && post !== null ? { post: { text: post, ...photo } } : {}),
    leftOut: stale.size,
  };
}

const questionOf = ({ me }: Mind, { comments, posts }: Shown) => ({
  comments: comments.map((comment, index) => ({ n: index + 1, ...comment })),
  posts: posts.map(({ author, authorId, text, photo, comments: others, namesMe }, index) => ({
    n: index + 1,
    author,
    isKnown: authorId in me.relationships,
    text,
    photo,
    comments: numbered(others),
    ...(namesMe ? { namesMe } : {}),
  })),
});

const numbered = (comments: SeenPost['comments']) =>
  comments.map(({ author, text, parentId }, index) => {
    const above = comments.findIndex(({ commentId }) => commentId === parentId);
    return { n: index + 1, author, text, ...(above >= 0 ? { answers: above + 1 } : {}) };
  });

/** Every text of the answer, in one order, with what stands beside it where it goes. */
function wordsIn({ answers, reactions, post }: Said, shown: Shown, besidePost: readonly string[]): Words[] {
  return [
    ...answers.map(({ n, text }) => ({ text, beside: besideAnswer(shown.comments[n - 1]) })),
    ...reactions.map(({ n, comment }) => ({ text: comment ?? '', beside: besideComment(shown.posts[n - 1]) })),
    { text: post ?? '', beside: besidePost },
  ];
}

const besideAnswer = (comment: SeenComment | undefined) =>
  comment ? [comment.post, comment.text, ...comment.above.map(({ text }) => text)] : [];
const besideComment = (post: SeenPost | undefined) => (post ? [post.text, ...post.comments.map(({ text }) => text)] : []);

/** By the same order. */
function withoutStale(answer: Said, stale: ReadonlySet<number>): Said {
  const { length: toPosts } = answer.answers;
  return {
    ...answer,
    answers: answer.answers.filter((_, index) => !stale.has(index)),
    reactions: answer.reactions.map((one, index) => (stale.has(toPosts + index) ? { ...one, comment: null, to: null } : one)),
    post: stale.has(toPosts + answer.reactions.length) ? null : answer.post,
  };
}

/** By number of the prompt, the first word on each; a number that was not shown means nothing. */
function byNumber<T extends { n: number }>(said: readonly T[]): ReadonlyMap<number, T> {
  return new Map(said.toReversed().map((one) => [one.n, one]));
}

function answersOf(comments: readonly SeenComment[], answers: Said['answers']): Session['answers'] {
  const said = byNumber(answers);
  return comments.flatMap(({ postId, commentId, authorId }, index) => {
    const text = said.get(index + 1)?.text;
    return text === undefined ? [] : [{ postId, commentId, authorId, text }];
  });
}

function commentLikesOf(comments: readonly SeenComment[], likes: Said['likes']): Pick<Session, 'commentLikes'> {
  const liked = comments.filter((_, index) => likes.includes(index + 1));
  return liked.length > 0
    ? { commentLikes: liked.map(({ postId, commentId, authorId }) => ({ postId, commentId, authorId })) }
    : {};
}

/** One for each post that was shown. What one has liked or commented on before is not liked or commented on again. */
function reactionsOf(posts: readonly SeenPost[], reactions: Said['reactions']): Session['reactions'] {
  const said = byNumber(reactions);
  return posts.map(({ postId, authorId, isLiked, hasCommented, mayComment = true, comments }, index) => {
    const { like = false, comment = null, to = null } = said.get(index + 1) ?? {};
    const isSaid = comment !== null && !hasCommented && mayComment;
    const answered = to === null ? undefined : comments[to - 1];
    return {
      postId,
      authorId,
      like: like && !isLiked,
      comment: isSaid ? comment : null,
      ...(isSaid && answered ? { answers: { commentId: answered.commentId, authorId: answered.authorId } } : {}),
    };
  });
}
