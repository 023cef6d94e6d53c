import type { QuestionOf } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `Before you fall asleep you think about the last days. "lately" is what you remember of them, "how" tells how you know it. What do you understand now that no single memory says? Give at most three insights, in the first person, one sentence each: about people, about yourself, about the town. Each must follow from memories in "lately": "from" lists their "n". "importance" is 1 (everyday) to 10 (changes your life). No insight is better than a made-up one. "important" is one sentence that you want never to forget, only if it changes who you are or what you want and is not in "important" yet, else null.
Answer with JSON: {"knowledge": [{"text": "<insight>", "importance": <1 to 10>, "from": [<n>, <n>]}], "important": "<sentence>" or null}`,
  zh: `睡着之前，你想了想最近几天。"lately"是你记得的事，"how"是你怎么知道的。有什么是单独哪一件事都没说、你现在却明白了的？最多给出三点领悟，用第一人称，每点一句话：关于别人、关于自己、关于小镇。每一点都必须出自"lately"里的记忆："from"列出它们的编号"n"。"importance"从1（平常）到10（改变人生）。宁可没有，也不要编造。"important"是一句你永远不想忘记的话，只有当它改变了你是谁、你想要什么，而且"important"里还没有时才写，否则为null。
用JSON回答：{"knowledge": [{"text": "<领悟>", "importance": <1到10>, "from": [<n>, <n>]}], "important": "<一句话>"或null}`,
};

export function reflectPrompt(question: QuestionOf<'reflect'>): Prompt {
  const lately = question.lately.map(({ text, ...memory }, index) => ({
    n: index + 1,
    text: shortenAtWord(text, 200),
    ...memory,
  }));
  return assemble(question, { ...perceived(question), lately }, request[question.language]);
}
