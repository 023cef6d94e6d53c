import type { QuestionOf } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `"comments" are new comments of others under your own posts ("post" is your post). Answer those that deserve it, one or two sentences each, and refer to what they say. Leave out the others.
Answer with JSON: {"replies": [{"n": <n of the comment>, "text": "<your answer>"}]}`,
  zh: `"comments"是别人在你自己的动态（"post"）下的新评论。值得回的就回，每条一两句话，要接着对方的话说。不必回的就略过。
用JSON回答：{"replies": [{"n": <评论编号>, "text": "<你的回复>"}]}`,
};

export function answerCommentsPrompt(question: QuestionOf<'answer-comments'>): Prompt {
  const comments = question.comments.map(({ n, author, post, text }) => ({
    n,
    author,
    post: shortenAtWord(post, 300),
    text: shortenAtWord(text, 300),
  }));
  return assemble(question, { ...perceived(question), comments }, request[question.language]);
}
