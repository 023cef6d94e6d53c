// Before sleep: the day in a few sentences, and what one makes of the last days. Two questions at most, once a day.
import { howWords } from '@/minds/how-words';
import type { KeptMemory } from '@/minds/recall';
import type { ChoiceOf, Reflection } from '@/simulation/answer';
import { memory as rules } from '@/simulation/constants';
import { isNight, owesDayMemory } from '@/simulation/day-plan';
import { plainDayMemory } from '@/simulation/wording';
import { minutesPerDay } from '@/simulation/world-time';
import { dayLines, sinceWaking } from './day-lines';
import type { Mind } from './mind';

/** Naps, and a second sleep in one night, are not looked back from: the world would not keep it. */
export async function lookBack(mind: Mind): Promise<Pick<ChoiceOf<'sleep'>, 'dayMemory' | 'reflection'>> {
  const { state, me } = mind;
  if (!isNight(me, state.minute) || !owesDayMemory(me, state.minute)) return { dayMemory: plainDayMemory(state.language, me) };
  const dayMemory = await dayMemoryOf(mind);
  const reflection = await reflectionOf(mind);
  return { dayMemory, ...(reflection ? { reflection } : {}) };
}

async function dayMemoryOf({ reads, state, me, ask }: Mind): Promise<string> {
  const events = await reads.lastEvents(me.id, state.minute - minutesPerDay);
  return (await ask('day-memory', { day: dayLines(state, sinceWaking(events)) })).text;
}

/** Null while too little has gathered since the last one. What was written in private gives no insight that others could hear of. */
async function reflectionOf({ kept, me, ask, asked, nameOf }: Mind): Promise<Reflection | null> {
  const since = me.lastDone.reflect ?? -1;
  const lately = kept.filter(({ kind, minute }) => (kind === 'knowledge' || kind === 'daily') && minute > since);
  if (weightOf(lately) < rules.reflectFrom) return null;
  const open = lately
    .filter(({ how }) => how !== 'wrote')
    .sort((a, b) => b.minute - a.minute)
    .slice(0, rules.reflectOn);
  const name = (id: string | null) => (id === null ? null : nameOf(id));
  const { knowledge, important } = await ask('reflect', {
    lately: open.map(({ text, how, fromId, targetId }) => ({
      text,
      how: howWords(asked.language, how, name(fromId)),
      about: name(targetId ?? fromId),
    })),
  });
  const insights = knowledge.flatMap(({ text, importance, from }) => {
    const ids = [...new Set(from.flatMap((n) => open[n - 1]?.id ?? []))].slice(0, 10);
    return ids.length > 0 ? [{ text, importance, from: ids }] : [];
  });
  return insights.length > 0 || important !== null ? { knowledge: insights, important } : null;
}

const weightOf = (memories: readonly KeptMemory[]) => memories.reduce((sum, { importance }) => sum + importance, 0);
