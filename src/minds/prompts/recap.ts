import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { companyOf } from './company';
import { perceived } from './perceived';

const again = {
  en: `"again" is null, or, when you want to go on talking here another time, in how many minutes from now (60 to 2880; think of the hours of day and night).`,
  zh: `"again"为null；如果你想改天在这里接着聊，就写多少分钟以后（60到2880，想想那时是白天还是夜里）。`,
};

const request = {
  two: {
    en: `Your conversation with the person in "company" is over; "lines" is what was said. Keep what matters, in the first person: "memory" is what you talked about (names, topics, promises; one or two sentences), "relationship" is how you see this person now (one sentence), "warmth" is how much closer (2, 1), unchanged (0) or cooler (-1, -2) you feel. ${again.en}
Answer with JSON: {"memory": "<text>", "relationship": "<text>", "warmth": <-2 to 2>, "others": [], "again": null or {"inMinutes": <number>}}`,
    zh: `你和"company"里的人聊完了；"lines"是说过的话。用第一人称记下重要的："memory"是聊了什么（名字、话题、约定；一两句话），"relationship"是你现在怎么看这个人（一句话），"warmth"是觉得更亲近（2、1）、没变（0）还是疏远了（-1、-2）。${again.zh}
用JSON回答：{"memory": "<文字>", "relationship": "<文字>", "warmth": <-2到2>, "others": [], "again": null或{"inMinutes": <数字>}}`,
  },
  several: {
    en: `Your conversation with those in "company" is over; "lines" is what you heard of it and who said it. Keep what matters, in the first person: "memory" is what you talked about (who said what, promises; one or two sentences), "relationship" and "warmth" how you feel about the talk as a whole, and "others" holds each of them by "n": "relationship" is how you see this one now (one sentence), "warmth" how much closer (2, 1), unchanged (0) or cooler (-1, -2) you feel. ${again.en}
Answer with JSON: {"memory": "<text>", "relationship": "<text>", "warmth": <-2 to 2>, "others": [{"n": <n>, "relationship": "<text>", "warmth": <-2 to 2>}], "again": null or {"inMinutes": <number>}}`,
    zh: `你和"company"里的人聊完了；"lines"是你听到的话和说话的人。用第一人称记下重要的："memory"是聊了什么（谁说了什么、约定；一两句话），"relationship"和"warmth"是你对整场聊天的感受，"others"按编号"n"写每个人："relationship"是你现在怎么看这个人（一句话），"warmth"是觉得更亲近（2、1）、没变（0）还是疏远了（-1、-2）。${again.zh}
用JSON回答：{"memory": "<文字>", "relationship": "<文字>", "warmth": <-2到2>, "others": [{"n": <编号>, "relationship": "<文字>", "warmth": <-2到2>}], "again": null或{"inMinutes": <数字>}}`,
  },
};

export function recapPrompt(question: QuestionOf<'recap'>): Prompt {
  const { company, language } = question;
  const lines = fitLastLines(question.lines, 1500, 600);
  const scene = { ...perceived(question), company: companyOf(company), lines };
  return assemble(question, scene, request[company.length > 1 ? 'several' : 'two'][language]);
}
