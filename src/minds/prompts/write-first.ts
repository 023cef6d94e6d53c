import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `You write a private message to the person in "with", without having been asked. "reason" is what happened that makes you write: tell it or take it up, in one to three sentences of your own; add a question or an invitation if you like.
Answer with JSON: {"text": "<your message>"}`,
  zh: `你主动给"with"里的人发一条私信。"reason"是让你想写信的事：用一到三句自己的话讲讲它或接着它说，也可以问点什么、约一约。
用JSON回答：{"text": "<你的消息>"}`,
};

export function writeFirstPrompt(question: QuestionOf<'write-first'>): Prompt {
  const { to, relationship, reason, language } = question;
  return assemble(question, { ...perceived(question), with: to, relationship, reason }, request[language]);
}
