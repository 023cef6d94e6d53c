import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `Your conversation with the person in "with" is over; "lines" is what was said. Keep what matters, in the first person: "memory" is what you talked about (names, topics, promises; one or two sentences), "relationship" is how you see this person now (one sentence), "warmth" is how much closer (2, 1), unchanged (0) or cooler (-1, -2) you feel.
Answer with JSON: {"memory": "<text>", "relationship": "<text>", "warmth": <-2 to 2>}`,
  zh: `你和"with"里的人聊完了；"lines"是说过的话。用第一人称记下重要的："memory"是聊了什么（名字、话题、约定；一两句话），"relationship"是你现在怎么看这个人（一句话），"warmth"是觉得更亲近（2、1）、没变（0）还是疏远了（-1、-2）。
用JSON回答：{"memory": "<文字>", "relationship": "<文字>", "warmth": <-2到2>}`,
};

export function recapPrompt(question: QuestionOf<'recap'>): Prompt {
  const lines = fitLastLines(question.lines, 1500, 600);
  return assemble(question, { ...perceived(question), with: question.with, lines }, request[question.language]);
}
