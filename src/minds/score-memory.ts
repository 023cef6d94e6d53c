// Park et al. 2023, "Generative Agents", section 4.1: recency, importance and relevance, each 0 to 1, equally weighted.

const decayPerHour = 0.995;

/** 0 to 3. `importance` 1 to 10, `minutesAgo` world minutes, `relevance` 0 to 1. */
export function scoreMemory(memory: { importance: number; minutesAgo: number; relevance: number }): number {
  const recency = decayPerHour ** (Math.max(0, memory.minutesAgo) / 60);
  const importance = (Math.min(10, Math.max(1, memory.importance)) - 1) / 9;
  return recency + importance + Math.min(1, Math.max(0, memory.relevance));
}
