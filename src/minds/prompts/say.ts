import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `You are talking face to face with the person in "with"; "lines" is what was said so far, the newest last. Say your next words: one to three sentences that answer the last line and carry the talk on. "turnsLeft" lines are left for both of you, this one included: when it is 1, or when you want to go, say goodbye and set "leave" to true.
Answer with JSON: {"text": "<your words>", "leave": true or false}`,
  zh: `你正和"with"里的人当面聊天；"lines"是到现在为止说过的话，最新的在最后。说出你的下一句：一到三句话，接住对方刚说的，让谈话继续。你们俩一共还剩"turnsLeft"句（包括这一句）：剩1句时，或你想走时，就道别，并把"leave"设为true。
用JSON回答：{"text": "<你说的话>", "leave": true或false}`,
};

export function sayPrompt(question: QuestionOf<'say'>): Prompt {
  const { relationship, turnsLeft, language } = question;
  const lines = fitLastLines(question.lines, 900, 600);
  const scene = { ...perceived(question), with: question.with, relationship, lines, turnsLeft };
  return assemble(question, scene, request[language]);
}
