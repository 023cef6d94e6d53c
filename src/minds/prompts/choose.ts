import { laterSteps } from '../next-steps';
import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `Decide what you do now. Look first at your body (hunger and fatigue: high is bad, 50 and 60 are noticeable), then at your "appointments" (keep those that are "due", or move or cancel them in time), then at the item of your plan that is now, then at what was refused ("refusal": why, and what stood in the way), then at the people, the things around you and your phone, and vary what you do. Work only goes on within the hours of "work"; after a "warned-…" in "recent" you rest or slow down. Take exactly one of "options" by its "n". "next" is what you mean to do right after it, in order: up to three "n" of "options" or "later" (to go somewhere, eat there, then work), or [] when you would rather see; you will do it without being asked again unless something happens.
Answer with JSON: {"choice": <n>, "reason": "<one short sentence, why, in your voice>", "minutes": <how long, for wait and work, else null>, "next": [<n>, …]}`,
  zh: `决定你现在做什么。先看身体（饥饿hunger和疲劳fatigue：数值高不好，50和60就明显了），再看约会"appointments"（到了时间"due"就去赴约，去不了就提前改时间或取消），再看计划里现在该做的事，再看刚才被拒绝的事（"refusal"：原因和冲突），然后看身边的人、周围的东西和手机，做的事要有变化。只有在"work"的时间里才能上班；"recent"里出现"warned-…"时要休息或放慢。从"options"里按编号"n"只选一项。"next"是接下来打算依次做的事：最多三个"options"或"later"里的编号"n"（比如去某个地方，在那里吃饭，然后上班），想到时再看就写[]；没有别的事发生时，你会照着做，不再问你。
用JSON回答：{"choice": <n>, "reason": "<一句话说明原因，用你的口吻>", "minutes": <多少分钟，只用于wait和work，其他为null>, "next": [<n>, …]}`,
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
