// npm run bench:minds: what a character's day costs in calls and tokens, by purpose, in a week of the demo town lived in memory with the
// scripted mind; beside what others published or were measured at. Also how much of what is written was written before, word for word.

import { promptFor } from '@/minds/prompts';
import type { Ask } from '@/server/decisions/ask-model';
import { askScripted } from '@/server/decisions/headless/ask-scripted';
import { simulate } from '@/server/decisions/headless/simulate';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
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
const goal = { calls: 40, tokens: 40_000 };

type Cost = { calls: number; tokensIn: number; tokensOut: number };

/** The same mind, with a count of what it was asked. */
function counted(ask: Ask): { ask: Ask; costs: Map<string, Cost> } {
  const costs = new Map<string, Cost>();
  return {
    costs,
    ask: async (purpose, question) => {
      const answer = await ask(purpose, question);
      const { instructions, prompt } = promptFor(question);
      const cost = costs.get(purpose) ?? { calls: 0, tokensIn: 0, tokensOut: 0 };
      costs.set(purpose, {
        calls: cost.calls + 1,
        tokensIn: cost.tokensIn + countTokens(instructions) + countTokens(prompt),
        tokensOut: cost.tokensOut + countTokens(JSON.stringify(answer)),
      });
      return answer;
    },
  };
}

const row = (name: string, ...cells: (string | number)[]) =>
  name.padEnd(34) + cells.map((cell) => String(cell).padStart(14)).join('');

async function week(language: 'en' | 'zh'): Promise<void> {
  const town = headlessTown(demo, { seed, language });
  const { ask, costs } = counted(askScripted(seed));
  const life = await simulate(town, { mind: ask, until: { minute: worldMinuteOf(days + 1, 8), turns: null } });
  const characterDays = Object.keys(town.state.characters).length * days;
  console.log(`\n${row(`${language}, per character-day`, 'calls', 'tokens in', 'tokens out')}`);
  const all: Cost = { calls: 0, tokensIn: 0, tokensOut: 0 };
  for (const [purpose, cost] of [...costs].sort(([, a], [, b]) => b.calls - a.calls)) {
    const perDay = (sum: number) => sum / characterDays;
    console.log(
      row(purpose, perDay(cost.calls).toFixed(1), Math.round(perDay(cost.tokensIn)), Math.round(perDay(cost.tokensOut))),
    );
    all.calls += cost.calls;
    all.tokensIn += cost.tokensIn;
    all.tokensOut += cost.tokensOut;
  }
  for (const type of ['post-published', 'post-commented', 'message-sent', 'line-said'] as const) {
    const texts = life.events.flatMap(({ event }) => (event.type === type ? [event.text] : []));
    const repeated = texts.length - new Set(texts).size;
    console.log(row(type, texts.length, `${((100 * repeated) / Math.max(1, texts.length)).toFixed(1)} % twice`));
  }
  console.log(`calls per character-day: ${(all.calls / characterDays).toFixed(1)}`);
  console.log(`tokens per character-day: ${Math.round((all.tokensIn + all.tokensOut) / characterDays)}`);
}

await week('en');
await week('zh');
console.log(`\n${row('beside, per character-day', 'calls', 'tokens')}`);
for (const [name, calls, tokens] of peers) console.log(row(name, calls, tokens));
console.log(row('goal of Kith', goal.calls, goal.tokens));
