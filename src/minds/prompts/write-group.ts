import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  opening: {
    en: `You open a group chat on your phone with the people in "members". Give it a short name ("name", at most 40 characters) and write the first message: one to three sentences for all of them, with a reason of your own.
Answer with JSON: {"name": "<name of the group>", "text": "<your message>"}`,
    zh: `你在手机上和"members"里的人建一个群聊。给它起个短名字（"name"，最多20个字），写第一条消息：一到三句话，写给所有人，要有自己的由头。
用JSON回答：{"name": "<群名>", "text": "<你的消息>"}`,
  },
  writing: {
    en: `You write into the group chat "group" on your phone, unasked; "members" read it, "lines" are its last messages, the newest last. One to three sentences for all of them: news, a question, an answer to what was written. "name" is the name of the group.
Answer with JSON: {"name": "<name of the group>", "text": "<your message>"}`,
    zh: `你主动在手机上的群聊"group"里发消息；"members"都会看到，"lines"是最近的消息，最新的在最后。一到三句话，写给所有人：一件新鲜事、一个问题，或接着别人的话说。"name"是群名。
用JSON回答：{"name": "<群名>", "text": "<你的消息>"}`,
  },
};

export function writeGroupPrompt(question: QuestionOf<'write-group'>): Prompt {
  const { group, members, language } = question;
  const lines = fitLastLines(question.lines, 700, 600);
  return assemble(
    question,
    { ...perceived(question), group, members, lines },
    request[group === null ? 'opening' : 'writing'][language],
  );
}
