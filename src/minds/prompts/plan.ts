import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `You have just woken up. Make your plan for today: 6 to 10 items from now until bedtime, earliest first. Eat at least twice, work as your occupation asks, leave free time for people and for what you love, mind the weather and keep your "appointments", end with sleep at home (480 minutes). "activity" is one of eat, work, rest, leisure, social, sleep. "place" is the "n" of one of "places", or null for anywhere.
Answer with JSON: {"plan": [{"at": "08:00", "minutes": 30, "activity": "eat", "place": <n or null>, "note": "<a few words>"}], "mood": "<one short sentence: how you feel this morning>"}`,
  zh: `你刚醒来。定下今天的计划：从现在到睡觉，6到10项，按时间先后排列。至少吃两顿饭，按职业工作，留时间给朋友和喜欢的事，考虑天气，遵守"appointments"里的约会，最后回家睡觉（480分钟）。"activity"只能是eat、work、rest、leisure、social、sleep之一。"place"是"places"里的编号"n"，不限地点则为null。
用JSON回答：{"plan": [{"at": "08:00", "minutes": 30, "activity": "eat", "place": <n或null>, "note": "<几个字>"}], "mood": "<一句话：今早的心情>"}`,
};

export function planPrompt(question: QuestionOf<'plan'>): Prompt {
  const places = question.places.map(({ name }, index) => ({ n: index + 1, name }));
  return assemble(question, { ...perceived(question), places }, request[question.language]);
}
