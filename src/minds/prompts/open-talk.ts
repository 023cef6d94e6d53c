import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { companyOf } from './company';
import { perceived } from './perceived';

const request = {
  talk: {
    en: `You walk up to those in "company" and begin a conversation, face to face. Say your first words: one or two sentences that fit the place, the hour, how well you know each other ("familiarity", 0 to 100) and how much you like them ("affinity", -100 to 100). "maxTurns" is how many lines the whole conversation may have (2 to 12).
Answer with JSON: {"text": "<your words>", "maxTurns": <number>}`,
    zh: `你走到"company"里的人面前，当面开始聊天。说出第一句话：一两句，要合乎地点、时间、你们的熟悉程度（familiarity，0到100）和你对他们的好感（affinity，-100到100）。"maxTurns"是整段对话最多几句（2到12）。
用JSON回答：{"text": "<你说的话>", "maxTurns": <数字>}`,
  },
  greeting: {
    en: `You greet the person in "company" in passing: one short sentence, no long talk. "maxTurns" is 2.
Answer with JSON: {"text": "<your words>", "maxTurns": 2}`,
    zh: `你顺路和"company"里的人打个招呼：一句短话，不长聊。"maxTurns"为2。
用JSON回答：{"text": "<你说的话>", "maxTurns": 2}`,
  },
};

export function openTalkPrompt(question: QuestionOf<'open-talk'>): Prompt {
  const { company, isGreeting, language } = question;
  const scene = { ...perceived(question), company: companyOf(company), greeting: isGreeting };
  return assemble(question, scene, request[isGreeting ? 'greeting' : 'talk'][language]);
}
