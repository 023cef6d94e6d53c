import type { QuestionOf } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `Write a post for the town's network: 1 to 4 sentences about something true of this moment, of what you just did, whom you met, or of what you love. "recentPosts" are your own last posts: say something new, begin differently. "photo", if there is one, goes with the post: you may speak of what it shows, but the text must stand without it.
Answer with JSON: {"text": "<the post>"}`,
  zh: `给小镇的社交网络写一条动态：1到4句话，写此刻真实的事、刚做过的事、遇到的人，或你喜欢的事。"recentPosts"是你自己最近的动态：要写新的内容，开头也要不同。"photo"如果不是null，会附在动态里：可以提到照片里的内容，但文字本身要完整。
用JSON回答：{"text": "<动态内容>"}`,
};

export function composePostPrompt(question: QuestionOf<'compose-post'>): Prompt {
  const recentPosts = question.recentPosts.map((text) => shortenAtWord(text, 300));
  return assemble(question, { ...perceived(question), recentPosts, photo: question.photo }, request[question.language]);
}
