import { personaSchema } from '@/minds/persona';
import type { AppContext } from '@/server/platform/app-context';

const batch = 20;

/** Every character without a portrait, uploaded or made, is owed one; a few at a time. */
export async function owePortraits({ db, ids, clock }: Pick<AppContext, 'db' | 'ids' | 'clock'>): Promise<number> {
  const bare = await db.$queryRaw<{ id: string; worldId: string; data: unknown }[]>`
    SELECT u.id, u.world_id AS "worldId", p.data FROM users u JOIN personas p ON p.user_id = u.id
    WHERE u.kind = 'character' AND u.world_id IS NOT NULL AND p.portrait_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM image_jobs j WHERE j.character_id = u.id AND j.kind = 'portrait' AND j.state <> 'done')
    ORDER BY u.created_at, u.id LIMIT ${batch}`;
  const at = clock.now();
  const jobs = bare.map(({ id, worldId, data }) => ({
    // By character: two workers that look at once owe one portrait.
    id: ids.derive('portrait', id),
    worldId,
    kind: 'portrait',
    characterId: id,
    brief: {},
    description: personaSchema.parse(data).name.en,
    createdAt: at,
  }));
  const { count } = await db.imageJob.createMany({ data: jobs, skipDuplicates: true });
  // A portrait that was taken away again is made anew.
  const gone = await db.imageJob.updateMany({
    where: { id: { in: jobs.map(({ id }) => id) }, state: 'done' },
    data: { state: 'queued', attempts: 0, imageId: null },
  });
  return count + gone.count;
}
