import type { Prisma } from '@/generated/prisma/client';
import { minutesPerDay } from '@/simulation/world-time';
import { type Happening, write } from './projection';

export function wokeUp(happening: Happening<'woke-up'>): void {
  write(happening, { characterId: happening.event.characterId, type: 'WAKE_UP', action: 'wake', source: 'rule' });
}

export function planMade(happening: Happening<'plan-made'>): void {
  const { characterId, mood, source, why } = happening.event;
  write(happening, {
    characterId,
    type: 'THINK',
    action: 'plan',
    reason: source === 'fallback' ? `fallback: ${why}` : '',
    result: mood,
    source,
  });
}

/** The plans of one commit, in two statements. The day's last one stands. */
export async function projectPlans(tx: Prisma.TransactionClient, happenings: readonly Happening[]): Promise<void> {
  const last = new Map(happenings.flatMap(({ worldId, event }) => (event.type === 'plan-made' ? [planOf(worldId, event)] : [])));
  if (last.size === 0) return;
  const plans = [...last.values()];
  await tx.planItem.deleteMany({ where: { OR: plans.map(({ characterId, day }) => ({ characterId, day })) } });
  await tx.planItem.createMany({ data: plans.flatMap(({ rows }) => rows) });
}

function planOf(worldId: string, { characterId, day, plan }: Happening<'plan-made'>['event']) {
  const rows = plan.map(({ at, minutes, activity, placeId, note }, position) => {
    const startMinute = (day - 1) * minutesPerDay + at;
    return { characterId, worldId, day, position, startMinute, minutes, activity, placeId, note };
  });
  return [`${characterId}/${day}`, { characterId, day, rows }] as const;
}
