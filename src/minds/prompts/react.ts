import type { QuestionOf } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `You are browsing the feed: "posts" were written by others. For each post decide whether you like it, and comment only where you have something of your own to say (about one in four). Refer to what the post says. Then sum up in one sentence what you read.
Answer with JSON: {"reactions": [{"n": <n of the post>, "like": true or false, "comment": "<text>" or null}], "impression": "<one sentence>"}`,
  zh: `你正在刷动态："posts"都是别人写的。逐条决定要不要点赞，只有真有话说时才评论（大约四条里一条），评论要提到动态里的内容。最后用一句话概括你读到了什么。
用JSON回答：{"reactions": [{"n": <动态编号>, "like": true或false, "comment": "<文字>"或null}], "impression": "<一句话>"}`,
};

export function reactPrompt(question: QuestionOf<'react'>): Prompt {
  const posts = question.posts.map(({ n, author, isKnown, text, comments }) => ({
    n,
    author,
    known: isKnown,
    text: shortenAtWord(text, 600),
    comments: comments.slice(-10).map((comment) => ({ author: comment.author, text: shortenAtWord(comment.text, 200) })),
  }));
  return assemble(question, { ...perceived(question), posts }, request[question.language]);
}
