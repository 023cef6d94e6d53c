// What characters keep. Limits as in the predecessor: 14 daily memories, 50 pieces of knowledge, one text about each other character.
import type { Tx } from '@/server/platform/app-context';
import { later, worldMinuteOf } from '@/simulation/world-time';
import { type Happening, write } from './projection';

const mostOfKind = { daily: 14, knowledge: 50 } as const;

export function wokeUp(happening: Happening<'woke-up'>): void {
  write(happening, { characterId: happening.event.characterId, type: 'WAKE_UP', action: 'wake', source: 'rule' });
}

export async function planMade(happening: Happening<'plan-made'>): Promise<void> {
  const { tx, worldId, event } = happening;
  const { characterId, day, plan, mood, source, why } = event;
  await tx.planItem.deleteMany({ where: { characterId, day } });
  await tx.planItem.createMany({
    data: plan.map((item, position) => ({
      characterId,
      worldId,
      day,
      position,
      startMinute: later(worldMinuteOf(day, 0), item.at),
      minutes: item.minutes,
      activity: item.activity,
      placeId: item.placeId,
      note: item.note,
    })),
  });
  write(happening, {
    characterId,
    type: 'THINK',
    action: 'plan',
    reason: source === 'fallback' ? `fallback: ${why}` : '',
    result: mood,
    source,
  });
}

export async function dayRemembered({ app, tx, worldId, seq, minute, at, event }: Happening<'day-remembered'>): Promise<void> {
  const { characterId, text } = event;
  const id = app.ids.derive('memory', worldId, seq);
  await tx.memory.create({
    data: { id, worldId, characterId, kind: 'daily', text, importance: 6, minute, source: 'slept', createdAt: at },
  });
  await forgetOldest(tx, characterId, 'daily');
}

export async function talkRemembered({ app, tx, worldId, seq, minute, at, event }: Happening<'talk-remembered'>): Promise<void> {
  const { characterId, otherId, memory, relationship } = event;
  const id = app.ids.derive('memory', worldId, seq);
  const common = { worldId, characterId, targetId: otherId, minute, source: 'said', createdAt: at };
  await tx.memory.create({ data: { id, ...common, kind: 'knowledge', text: memory, importance: 5 } });
  await forgetOldest(tx, characterId, 'knowledge');
  const about = app.ids.derive('relationship', worldId, characterId, otherId);
  await tx.memory.upsert({
    where: { id: about },
    create: { id: about, ...common, kind: 'relationship', text: relationship, importance: 5 },
    update: { text: relationship, minute },
  });
}

async function forgetOldest(tx: Tx, characterId: string, kind: keyof typeof mostOfKind): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM memories WHERE id IN (
      SELECT id FROM memories WHERE character_id = ${characterId}::uuid AND kind = ${kind}
      ORDER BY minute DESC, created_at DESC, id DESC OFFSET ${mostOfKind[kind]})`;
}
