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
  await tx.$executeRaw`
    DELETE FROM plan_items AS p USING json_to_recordset(${JSON.stringify(plans)}::json) AS r("characterId" uuid, day int)
    WHERE p.character_id = r."characterId" AND p.day = r.day`;
  await tx.$executeRaw`
    INSERT INTO plan_items (world_id, character_id, day, position, start_minute, minutes, activity, place_id, note)
    SELECT "worldId", "characterId", day, position, "startMinute", minutes, activity, "placeId", note
    FROM json_to_recordset(${JSON.stringify(plans.flatMap(({ rows }) => rows))}::json)
      AS r("worldId" text, "characterId" uuid, day int, position int, "startMinute" int, minutes int, activity text,
           "placeId" text, note text)`;
}

function planOf(worldId: string, { characterId, day, plan }: Happening<'plan-made'>['event']) {
  const rows = plan.map(({ at, minutes, activity, placeId, note }, position) => {
    const startMinute = (day - 1) * minutesPerDay + at;
    return { characterId, worldId, day, position, startMinute, minutes, activity, placeId, note };
  });
  return [`${characterId}/${day}`, { characterId, day, rows }] as const;
}
