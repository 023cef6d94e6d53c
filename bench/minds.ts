// npm run bench:minds: what a character's day costs in calls and tokens, by purpose, in a week of the demo town lived in memory with the
// scripted mind, each situation thought about anew and with routine (LLM_ROUTINE); beside what others published or were measured at. Also
// what share of the deeds was decided without asking, and how much of a prompt a server that caches prefixes has seen before.

import { promptFor } from '@/minds/prompts';
import type { Question } from '@/minds/question';
import type { Ask } from '@/server/decisions/ask-model';
import { askScripted } from '@/server/decisions/headless/ask-scripted';
import { simulate } from '@/server/decisions/headless/simulate';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import type { TimedEvent } from '@/server/world/run-turns';
import type { AnswerSource } from '@/simulation/answer-source';
import { worldMinuteOf } from '@/simulation/world-time';
import { countTokens } from '@/stack/model/tokens';

const days = 7;
const seed = '7';
/** Park et al. 2023 as counted from their logs; the predecessor, measured: with sound answers, and with erratic ones. */
const peers = [
  ['Smallville, published', 1292, 622_000],
  ['the predecessor, measured', 50, 13_000],
  ['the predecessor, erratic answers', 410, 104_000],
] as const;
const goals = [
  ['goal of Kith', 40, 40_000],
  ['goal of Kith, with routine', 20, 40_000],
] as const;

type Cost = { calls: number; tokensIn: number; tokensOut: number; seenBefore: number };
const nothing: Cost = { calls: 0, tokensIn: 0, tokensOut: 0, seenBefore: 0 };
const sum = (a: Cost, b: Cost): Cost => ({
  calls: a.calls + b.calls,
  tokensIn: a.tokensIn + b.tokensIn,
  tokensOut: a.tokensOut + b.tokensOut,
  seenBefore: a.seenBefore + b.seenBefore,
});

/** Servers keep prefixes in blocks; the last prompt of a character for the same purpose is what they have seen. */
function sharedPrefix(before: string, now: string): string {
  let end = 0;
  while (end < now.length && before[end] === now[end]) end++;
  return now.slice(0, end);
}

/** The same mind, with a count of what it was asked. */
function counted(ask: Ask): { ask: Ask; costs: Map<string, Cost> } {
  const costs = new Map<string, Cost>();
  const last = new Map<string, string>();
  return {
    costs,
    ask: async (purpose, question) => {
      const answer = await ask(purpose, question);
      const { instructions, prompt } = promptFor(question);
      const asked = `${instructions}\n${prompt}`;
      const { persona }: Question = question;
      const key = `${persona.name.en} ${purpose}`;
      const cost = {
        calls: 1,
        tokensIn: countTokens(instructions) + countTokens(prompt),
        tokensOut: countTokens(JSON.stringify(answer)),
        seenBefore: countTokens(sharedPrefix(last.get(key) ?? '', asked)),
      };
      last.set(key, asked);
      costs.set(purpose, sum(costs.get(purpose) ?? nothing, cost));
      return answer;
    },
  };
}

const row = (name: string, ...cells: (string | number)[]) =>
  name.padEnd(34) + cells.map((cell) => String(cell).padStart(14)).join('');
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

function sayRepeats(events: readonly TimedEvent[]): void {
  for (const type of ['post-published', 'post-commented', 'message-sent', 'line-said'] as const) {
    const texts = events.flatMap(({ event }) => (event.type === type ? [event.text] : []));
    console.log(row(type, texts.length, `${percent(texts.length - new Set(texts).size, texts.length)} twice`));
  }
}

function sayShares(events: readonly TimedEvent[]): void {
  const sources = events.flatMap(({ event }) => (event.type === 'action-started' ? [event.source] : []));
  const share = (source: AnswerSource) => percent(sources.filter((one) => one === source).length, sources.length);
  console.log(row('deeds followed from earlier', share('followed')));
  console.log(row('deeds decided by routine', share('routine')));
  console.log(row('deeds decided by rule', share('fallback')));
}

async function week(language: 'en' | 'zh', routine: boolean): Promise<void> {
  const town = headlessTown(demo, { seed, language });
  const { ask, costs } = counted(askScripted(seed));
  const life = await simulate(town, { mind: ask, until: { minute: worldMinuteOf(days + 1, 8), turns: null }, routine });
  const characterDays = Object.keys(town.state.characters).length * days;
  const perDay = (total: number) => total / characterDays;
  const how = routine ? 'with routine' : 'each choice thought about';
  console.log(`\n${row(`${language}, ${how}`, 'calls', 'tokens in', 'tokens out')}`);
  for (const [purpose, cost] of [...costs].sort(([, a], [, b]) => b.calls - a.calls)) {
    const tokens = [cost.tokensIn, cost.tokensOut].map((total) => Math.round(perDay(total)));
    console.log(row(purpose, perDay(cost.calls).toFixed(1), ...tokens));
  }
  const all = [...costs.values()].reduce(sum, nothing);
  sayRepeats(life.events);
  sayShares(life.events);
  console.log(row('prompt tokens seen before', percent(all.seenBefore, all.tokensIn)));
  console.log(`calls per character-day: ${perDay(all.calls).toFixed(1)}`);
  console.log(`tokens per character-day: ${Math.round(perDay(all.tokensIn + all.tokensOut))}`);
}

for (const language of ['en', 'zh'] as const) for (const routine of [false, true]) await week(language, routine);
console.log(`\n${row('beside, per character-day', 'calls', 'tokens')}`);
for (const [name, calls, tokens] of [...peers, ...goals]) console.log(row(name, calls, tokens));
