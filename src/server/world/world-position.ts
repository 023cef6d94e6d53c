import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';

export type WorldPosition = { minute: number; status: 'stopped' | 'running' | 'paused'; stepsLeft: number; version: number };

/** Where a world stands, without its state: cheap enough to ask often. Throws `world-not-found`. */
export async function worldPosition({ db }: Pick<AppContext, 'db'>, worldId: string): Promise<WorldPosition> {
  const select = { minute: true, status: true, stepsLeft: true, version: true } as const;
  const row = await db.world.findUnique({ where: { id: worldId }, select });
  if (!row) throw new DomainError('world-not-found', `No world ${worldId}: npm run seed -- demo makes one`);
  return row;
}
