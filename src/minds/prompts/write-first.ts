import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `You write a private message to the person in "with", without having been asked. One to three sentences with a reason of your own: news, a question, an invitation, something you remember about them.
Answer with JSON: {"text": "<your message>"}`,
  zh: `你主动给"with"里的人发一条私信。一到三句话，要有自己的由头：一件新鲜事、一个问题、一次邀请，或你记得的关于对方的事。
用JSON回答：{"text": "<你的消息>"}`,
};

export function writeFirstPrompt(question: QuestionOf<'write-first'>): Prompt {
  const { to, relationship, language } = question;
  return assemble(question, { ...perceived(question), with: to, relationship }, request[language]);
}
