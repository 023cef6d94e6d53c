import type { Answer, PlanItem } from '@/simulation/answer';
import { planItemSchema } from '@/simulation/answer';
import type { Mind } from './mind';

/** Waking: a plan for today. Times that make no sense are dropped; the world drops places that do not exist. */
export async function planDay(mind: Mind): Promise<Answer> {
  // In order of id: a store may reorder keys, and the numbers of the places are part of the question.
  const places = Object.values(mind.state.places)
    .map((place) => ({ id: place.id, name: place.name[mind.language] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { plan, mood } = await mind.ask('plan', { places });
  const items = plan.flatMap((item): PlanItem[] => {
    const [hour = Number.NaN, minute = 0] = item.at.split(':').map(Number);
    const placeId = item.place === null ? null : (places[item.place - 1]?.id ?? null);
    const parsed = planItemSchema.safeParse({ ...item, at: hour * 60 + minute, placeId });
    return parsed.success ? [parsed.data] : [];
  });
  return { kind: 'wake', plan: items.slice(0, 16), mood };
}
