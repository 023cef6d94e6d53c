import type { QuestionOf } from '../question';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { companyOf } from './company';
import { perceived } from './perceived';

const request = {
  en: `You are talking face to face with those in "company"; "lines" is what you heard so far and who said it, the newest last. Say your next words: one to three sentences that take up what was said last and carry the talk on; with several, name the one you mean. How well you know ("familiarity", 0 to 100) and like them ("affinity", -100 to 100) shows in your tone. "turnsLeft" lines are left for all of you, this one included: when it is 1, or when you want to go, say goodbye and set "leave" to true.
Answer with JSON: {"text": "<your words>", "leave": true or false}`,
  zh: `你正和"company"里的人当面聊天；"lines"是你到现在为止听到的话和说话的人，最新的在最后。说出你的下一句：一到三句话，接住刚才说的，让谈话继续；有好几个人时，叫出你对谁说。你和他们的熟悉程度（familiarity，0到100）和好感（affinity，-100到100）会流露在语气里。你们一共还剩"turnsLeft"句（包括这一句）：剩1句时，或你想走时，就道别，并把"leave"设为true。
用JSON回答：{"text": "<你说的话>", "leave": true或false}`,
};

export function sayPrompt(question: QuestionOf<'say'>): Prompt {
  const { company, turnsLeft, language } = question;
  const lines = fitLastLines(question.lines, 900, 600);
  const scene = { ...perceived(question), company: companyOf(company), lines, turnsLeft };
  return assemble(question, scene, request[language]);
}
