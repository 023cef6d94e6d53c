import type { Remembered } from './recall';
import { shortenAtWord } from './shorten-at-word';
import { estimateTokens, type MemoryTokens, partTokens } from './token-budget';

const longest = 500;

/** Of `budget` the important text and the days may take their share; knowledge has what is left. What fits: of the important text the beginning, of the days the newest, of knowledge what matters most. */
export function fitMemories({ important, days, knowledge }: Remembered, budget: MemoryTokens = partTokens.memories): Remembered {
  const said = important === null ? null : withinTokens(important, budget.important);
  const shownDays = firstWithin(days, budget.days);
  const left = budget.all - estimateTokens(said ?? '') - sum(shownDays);
  return { important: said, days: shownDays, knowledge: firstWithin(knowledge, left) };
}

const sum = (memories: readonly { text: string }[]) => memories.reduce((total, { text }) => total + estimateTokens(text), 0);

/** The first ones as long as they fit; one that does not is passed over. */
function firstWithin<T extends { text: string; how?: string }>(memories: readonly T[], budget: number): T[] {
  let left = budget;
  return memories.flatMap((memory) => {
    const text = shortenAtWord(memory.text, longest);
    const tokens = estimateTokens(text) + estimateTokens(memory.how ?? '');
    if (tokens > left) return [];
    left -= tokens;
    return [{ ...memory, text }];
  });
}

function withinTokens(text: string, tokens: number): string {
  let fitting = text;
  while (estimateTokens(fitting) > tokens) fitting = shortenAtWord(fitting, Math.floor(fitting.length * 0.9));
  return fitting;
}
