import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  talk: {
    en: `You walk up to the person in "with" and begin a conversation, face to face. Say your first words: one or two sentences that fit the place, the hour and how well you know each other. "maxTurns" is how many lines the whole conversation may have (2 to 12).
Answer with JSON: {"text": "<your words>", "maxTurns": <number>}`,
    zh: `你走到"with"里的人面前，当面开始聊天。说出第一句话：一两句，要合乎地点、时间和你们的熟悉程度。"maxTurns"是整段对话最多几句（2到12）。
用JSON回答：{"text": "<你说的话>", "maxTurns": <数字>}`,
  },
  greeting: {
    en: `You greet the person in "with" in passing: one short sentence, no long talk. "maxTurns" is 2.
Answer with JSON: {"text": "<your words>", "maxTurns": 2}`,
    zh: `你顺路和"with"里的人打个招呼：一句短话，不长聊。"maxTurns"为2。
用JSON回答：{"text": "<你说的话>", "maxTurns": 2}`,
  },
};

export function openTalkPrompt(question: QuestionOf<'open-talk'>): Prompt {
  const { to, relationship, isGreeting, language } = question;
  const scene = { ...perceived(question), with: to, relationship, greeting: isGreeting };
  return assemble(question, scene, request[isGreeting ? 'greeting' : 'talk'][language]);
}
