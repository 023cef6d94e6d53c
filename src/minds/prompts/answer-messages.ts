import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `"threads" are private conversations and group chats ("group": true, "from" is its name) with unread messages, the newest line last. Answer each one that wants an answer, in one to three sentences; a goodbye needs none. Nothing from one thread may appear in another.
Answer with JSON: {"replies": [{"n": <n of the thread>, "text": "<your message>"}]}`,
  zh: `"threads"是有未读消息的私聊和群聊（"group"为true，"from"是群名），最新一条在最后。需要回的就回，每个一到三句话；道别的话不用回。一个对话里的内容绝不能出现在另一个里。
用JSON回答：{"replies": [{"n": <对话编号>, "text": "<你的消息>"}]}`,
};

export function answerMessagesPrompt(question: QuestionOf<'answer-messages'>): Prompt {
  const threads = question.threads.map(({ n, from, isGroup, lines }) => ({
    n,
    from,
    group: isGroup,
    lines: fitLastLines(lines.slice(-10), 700, 600),
  }));
  return assemble(question, { ...perceived(question), threads }, request[question.language]);
}
