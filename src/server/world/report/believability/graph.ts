// Who reacts to whom, and how evenly.
import type { WorldEvent } from '@/simulation/event';
import { dayOf, worldMinute } from '@/simulation/world-time';
import { share } from './texts';

type Timed = { minute: number; event: WorldEvent };

/** Who reacted in public to whom, directed, by day: likes and comments on the other's posts. */
function reactions(events: readonly Timed[]): Map<number, Set<string>> {
  const days = new Map<number, Set<string>>();
  for (const { minute, event } of events) {
    if (event.type !== 'post-liked' && event.type !== 'post-commented') continue;
    const { characterId, authorId } = event;
    if (authorId === null || authorId === characterId) continue;
    const day = dayOf(worldMinute.parse(minute));
    days.set(day, (days.get(day) ?? new Set()).add(`${characterId}>${authorId}`));
  }
  return days;
}

/**
 * 0 to 1: of the directed ties of a day, how many go both ways (Garlaschelli and Loffredo 2004: reciprocity of a directed graph), over
 * all days. A day is the graph's span, because in a small town a week joins everybody with everybody.
 */
export function reciprocity(events: readonly Timed[]): number {
  const days = [...reactions(events).values()];
  const ties = days.reduce((sum, graph) => sum + graph.size, 0);
  const mutual = days.reduce((sum, graph) => sum + [...graph].filter((tie) => graph.has(reversed(tie))).length, 0);
  return share(mutual, ties);
}

const reversed = (tie: string) => tie.split('>').reverse().join('>');

/** 0 (all alike) to 1 (one has all): Gini coefficient of the counts. */
export function gini(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, count, i) => sum + (2 * (i + 1) - sorted.length - 1) * count, 0);
  return weighted / (sorted.length * total);
}

/** How many events of this type each of them brought about, those with none included. */
export function countsOf(events: readonly Timed[], ids: readonly string[], type: WorldEvent['type']): number[] {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const { event } of events)
    if (event.type === type && 'characterId' in event && counts.has(event.characterId))
      counts.set(event.characterId, (counts.get(event.characterId) ?? 0) + 1);
  return [...counts.values()];
}

/** Share of what was written between midnight and six. */
export function nightShare(events: readonly Timed[], types: readonly WorldEvent['type'][]): number {
  const written = events.filter(({ event }) => types.includes(event.type));
  return share(written.filter(({ minute }) => minute % 1440 < 360).length, written.length);
}
