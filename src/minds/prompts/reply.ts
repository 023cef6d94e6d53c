import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `The person in "with" wrote to you in private; "history" is your conversation, the newest message last ("mine" marks your own). "relationship" is what you remember about this person. Answer the newest messages as yourself, in English, in two to four sentences; use what you remember where it fits.
Answer with the plain text of your message and nothing else: no JSON, no quotation marks around it, no name in front.`,
  zh: `"with"里的人给你发了私信；"history"是你们的对话，最新一条在最后（"mine"标出你自己的话）。"relationship"是你记得的关于对方的事。以你自己的身份用中文回复最新的消息，两到四句话；合适时用上你记得的事。
只写消息的正文，不要JSON，不要加引号，前面不写名字。`,
};

export function replyPrompt(question: QuestionOf<'reply'>): Prompt {
  const { person, relationship, language } = question;
  const history = fitLastLines(question.history, 2000, 2000).map(({ from, text, isMine }) => ({ from, text, mine: isMine }));
  return assemble(question, { ...perceived(question), with: person, relationship, history }, request[language]);
}
