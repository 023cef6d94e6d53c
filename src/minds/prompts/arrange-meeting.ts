import type { QuestionOf } from '../question';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `You ask the person in "with" to meet you. Choose where ("place" is the "n" of one of "places"; "open" are its hours), when ("day" is a number as in "now", today or one of the next days; not while you or they work ("works"), not during another appointment, and not at night) and for how long (30 to 180 minutes). "others" are the "n" of people who shall come too, at most 3, or none. "text" is what you tell them: one or two sentences that name the place, the day and the time. "purpose" is what it is for, in a few words.
Answer with JSON: {"place": <n>, "day": <number>, "at": "18:00", "minutes": 60, "others": [], "text": "<your words>", "purpose": "<a few words>"}`,
  zh: `你约"with"里的人见面。选好地点（"place"是"places"里的编号"n"，"open"是开放时间）、时间（"day"是和"now"里一样的天数，今天或之后几天；避开你和对方的上班时间"works"、别的约会和深夜）和时长（30到180分钟）。"others"是还要一起来的人的编号"n"，最多3个，也可以没有。"text"是你对他们说的话：一两句，要说清地点、哪天、几点。"purpose"是见面做什么，几个字。
用JSON回答：{"place": <n>, "day": <天数>, "at": "18:00", "minutes": 60, "others": [], "text": "<你说的话>", "purpose": "<几个字>"}`,
};

export function arrangeMeetingPrompt(question: QuestionOf<'arrange-meeting'>): Prompt {
  const { to, relationship, works, language } = question;
  const places = question.places.map(({ name, open }, index) => ({ n: index + 1, name, open }));
  const others = question.others.map((name, index) => ({ n: index + 1, name }));
  return assemble(question, { ...perceived(question), with: to, relationship, works, places, others }, request[language]);
}
