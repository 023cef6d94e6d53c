import type { Tx } from '@/server/platform/app-context';
import type { Character, WorldState } from '@/simulation/state';

/** Bodies, positions and activities of those who changed, in one statement: what the town page reads. */
export async function projectBodies(tx: Tx, worldId: string, world: { before: WorldState; after: WorldState }): Promise<void> {
  const changed = Object.values(world.after.characters).filter(
    (character) => character !== world.before.characters[character.id],
  );
  if (changed.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO bodies (character_id, world_id, place_id, x, y, fatigue, hunger, health, emotion, activity, activity_data, started_at, ends_at, turn)
    SELECT "characterId", ${worldId}, "placeId", x, y, fatigue, hunger, health, emotion, activity, "activityData", "startedAt", "endsAt", turn
    FROM json_to_recordset(${JSON.stringify(changed.map(bodyRow))}::json)
      AS row("characterId" uuid, "placeId" text, x float, y float, fatigue float, hunger float, health float, emotion text,
             activity text, "activityData" jsonb, "startedAt" int, "endsAt" int, turn int)
    ON CONFLICT (character_id) DO UPDATE SET
      place_id = excluded.place_id, x = excluded.x, y = excluded.y, fatigue = excluded.fatigue, hunger = excluded.hunger,
      health = excluded.health, emotion = excluded.emotion, activity = excluded.activity, activity_data = excluded.activity_data,
      started_at = excluded.started_at, ends_at = excluded.ends_at, turn = excluded.turn`;
}

function bodyRow(character: Character) {
  const { activity, body } = character;
  return {
    characterId: character.id,
    placeId: character.placeId,
    x: character.x,
    y: character.y,
    fatigue: body.fatigue,
    hunger: body.hunger,
    health: body.health,
    emotion: body.emotion,
    activity: activity?.choice.action ?? null,
    activityData: activity?.choice ?? null,
    startedAt: activity?.startedAt ?? null,
    endsAt: activity?.endsAt ?? null,
    turn: character.turn,
  };
}
