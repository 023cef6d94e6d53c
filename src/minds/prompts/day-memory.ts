import type { QuestionOf } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  en: `The day is over and you go to sleep. "today" is what you did. Write what you will remember of this day: two to four sentences, in the first person, with the names, places and moments that mattered.
Answer with JSON: {"text": "<your memory of the day>"}`,
  zh: `一天结束了，你要睡了。"today"是你今天做过的事。写下你会记住的这一天：两到四句话，第一人称，写出重要的人名、地点和时刻。
用JSON回答：{"text": "<这一天的记忆>"}`,
};

export function dayMemoryPrompt(question: QuestionOf<'day-memory'>): Prompt {
  const today = question.day.map(({ clock, action, note }) => ({ at: clock, action, note: shortenAtWord(note, 200) }));
  return assemble(question, { ...perceived(question), today }, request[question.language]);
}
