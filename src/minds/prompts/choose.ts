import { laterSteps } from '../next-steps';
import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `Decide what you do now. First your body (hunger from 50, fatigue from 60 on are noticeable), then appointments that are "due" (or move or cancel them in time), your plan ("planNow"), what was refused ("refusal"), then people, things and your phone; vary what you do. You can only work in the hours of "work"; after a "warned-…" in "recent" rest or slow down.
"options" are grouped by action: [n, whom or what, minutes, more]. Take one by its "n". "next" is what you mean to do right after it, in order: up to three "n" of "options" or "later" (go somewhere, eat there, then work), or [] when you would rather see; you do it unasked unless something happens.
Answer with JSON: {"choice": <n>, "reason": "<one short sentence, why, in your voice>", "minutes": <only for wait and work, else null>, "next": [<n>, …]}`,
  zh: `决定现在做什么。先看身体（hunger到50、fatigue到60就明显了），再看到时间的约会（"due"，去不了就提前改期或取消）、计划（"planNow"）、刚被拒绝的事（"refusal"），然后是人、东西和手机；做的事要有变化。只能在"work"的时间上班；"recent"里有"warned-…"就休息或放慢。
"options"按动作分组：[编号n, 对象, 分钟, 其他]，按"n"选一项。"next"是接着依次要做的：最多三个"options"或"later"里的"n"（去某地、在那吃饭、再上班），想再看就写[]；没别的事就会照做。
用JSON回答：{"choice": <n>, "reason": "<一句话原因，用你的口吻>", "minutes": <只用于wait和work，其他为null>, "next": [<n>, …]}`,
};

export function choosePrompt(question: QuestionOf<'choose'>): Prompt {
  const options = question.offers.map(({ n, action, target, minutes, item, deed, photo, cost, when }) => ({
    n,
    action,
    target,
    ...(item ? { item: item.name } : {}),
    ...(deed ? { deed: deed.text } : {}),
    ...(photo ? { photo } : {}),
    ...(cost === undefined ? {} : { cost }),
    ...(when ? { when: when.text } : {}),
    minutes,
  }));
  return assemble(question, { ...perceived(question), options, later: laterSteps(question) }, request[question.language]);
}
