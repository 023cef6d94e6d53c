// What everybody can read on the phone, in one question: comments on one's own posts, posts of others, a post of one's own. Only what there is
// is shown and asked about. Private messages are not before this mind (audience.ts).
import type { Language } from '@/lib/localized';
import type { QuestionOf } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

type Part = 'comments' | 'posts' | 'recentPosts';
type Words = { lead: string; close: string; named: string; parts: Record<Part, { about: string; answer: string }> };

const words: Record<Language, Words> = {
  en: {
    lead: 'You look at the network on your phone. Do all of this at once:',
    close: 'Answer with JSON:',
    named:
      'Where "namesYou" is true, the writer means you by name, under another\'s post too: you are expected to say something.',
    parts: {
      comments: {
        about:
          '"comments" are new comments of others under your own posts, or answers to what you wrote. "post" is the post above them ("postBy": whose, if it is not yours), "thread" what was said before in the same conversation. Answer those that deserve it, one or two sentences each: go on from the thread and refer to what they say. Leave out the others. "likes" are those that please you, answered or not.',
        answer: '"answers": [{"n": <n of the comment>, "text": "<your answer>"}], "likes": [<n of a comment>]',
      },
      posts: {
        about:
          '"posts" were written by others. For each decide whether you like it, and comment only where you have something of your own to say (about one in four), on what it says. "comments" under it are what others said: to answer one of them rather than the post, give its n as "to". "impression" sums up in one sentence what you read in them.',
        answer:
          '"reactions": [{"n": <n of the post>, "like": true or false, "comment": "<text>" or null, "to": <n of a comment under it> or null}], "impression": "<one sentence>"',
      },
      recentPosts: {
        about:
          'Write a post of your own too: 1 to 4 sentences about something true of this moment, of what you just did or saw, or of what you love. "recentPosts" are your last posts: say something new, begin differently. "photo", if there is one, goes with it: the text must stand without it. Null if there is nothing to tell.',
        answer: '"post": "<your post>" or null',
      },
    },
  },
  zh: {
    lead: '你在手机上看小镇的网络。下面的事一次做完：',
    close: '用JSON回答：',
    named: '"namesYou"为true的，是对方点名提到了你（也可能在别人的动态下）：最好回应一下。',
    parts: {
      comments: {
        about:
          '"comments"是别人在你自己的动态下的新评论，或者对你的评论的回复。"post"是它们所在的动态（不是你的会有"postBy"），"thread"是同一段对话里前面说过的话。值得回的就回，每条一两句话，要接着前面的对话和对方的话说。不必回的就略过。"likes"是让你高兴、想点赞的评论，回不回都可以。',
        answer: '"answers": [{"n": <评论编号>, "text": "<你的回复>"}], "likes": [<评论编号>]',
      },
      posts: {
        about:
          '"posts"都是别人写的。逐条决定要不要点赞，只有真有话说时才评论（大约四条里一条），评论要提到动态里的内容。动态下的"comments"是别人说的话：想回其中一条，就把它的编号写在"to"里。"impression"用一句话概括你在里面读到了什么。',
        answer:
          '"reactions": [{"n": <动态编号>, "like": true或false, "comment": "<文字>"或null, "to": <动态下评论的编号>或null}], "impression": "<一句话>"',
      },
      recentPosts: {
        about:
          '再写一条自己的动态：1到4句话，写此刻真实的事、刚做过或看到的事，或你喜欢的事。"recentPosts"是你自己最近的动态：要写新的内容，开头也要不同。"photo"如果不是null，会附在动态里：文字本身要完整。没什么可说就写null。',
        answer: '"post": "<你的动态>"或null',
      },
    },
  },
};

export function phoneSessionPrompt(question: QuestionOf<'phone-session'>): Prompt {
  const shown = shownTo(question);
  const { lead, close, named, parts } = words[question.language];
  const asked = (['comments', 'posts', 'recentPosts'] as const).filter((part) => shown[part] !== undefined);
  const isNamed = [...question.comments, ...question.posts].some(({ namesMe }) => namesMe);
  const request = [
    lead,
    ...asked.map((part) => `- ${parts[part].about}`),
    ...(isNamed ? [`- ${named}`] : []),
    `${close} {${asked.map((part) => parts[part].answer).join(', ')}}`,
  ];
  return assemble(question, { ...perceived(question), ...shown }, request.join('\n'));
}

/** What there is; all of it was written by others but one's own posts. */
function shownTo({ comments, posts, post }: QuestionOf<'phone-session'>) {
  return {
    ...(comments.length > 0 ? { comments: comments.map(commentShown) } : {}),
    ...(posts.length > 0 ? { posts: posts.map(postShown) } : {}),
    ...(post === null ? {} : { recentPosts: post.recentPosts.map((text) => shortenAtWord(text, 300)), photo: post.photo }),
  };
}

type Shown = QuestionOf<'phone-session'>;

const commentShown = ({ n, author, post, postBy, above, text, answersMe, namesMe }: Shown['comments'][number]) => ({
  n,
  author,
  post: shortenAtWord(post, 300),
  ...(postBy === undefined ? {} : { postBy }),
  ...(above.length > 0 ? { thread: threadShown(above) } : {}),
  text: shortenAtWord(text, 300),
  ...(answersMe ? { answersYou: true } : {}),
  ...(namesMe ? { namesYou: true } : {}),
});

const nearestShown = 3;

/** How it began, and what was said last. */
const threadShown = (above: Shown['comments'][number]['above']) =>
  above
    .filter((_, index) => index === 0 || index >= above.length - nearestShown)
    .map(({ author, text }) => ({ author, text: shortenAtWord(text, 200) }));

const postShown = ({ n, author, isKnown, text, photo, comments, namesMe }: Shown['posts'][number]) => ({
  n,
  author,
  known: isKnown,
  ...(namesMe ? { namesYou: true } : {}),
  text: shortenAtWord(text, 600),
  ...(photo ? { photo: shortenAtWord(photo, 300) } : {}),
  comments: comments.map(({ text: said, ...comment }) => ({ ...comment, text: shortenAtWord(said, 200) })),
});
