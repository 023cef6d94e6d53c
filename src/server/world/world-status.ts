import type { WorldStatusView } from '@/contracts/views/world';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld, type LoadedWorld } from '@/server/world-store/load-world';
import type { AnswerSource } from '@/simulation/answer-source';
import { localized } from '@/simulation/state';
import { clockView } from './clock-view';

/** Where a world stands, for people and the operator. Throws `world-not-found`. */
export async function worldStatus(app: Pick<AppContext, 'db' | 'clock' | 'cache'>, worldId: string): Promise<WorldStatusView> {
  return statusView(app, await currentWorld(app, worldId));
}

export async function statusView(
  app: Pick<AppContext, 'db' | 'clock' | 'cache'>,
  { row, state }: LoadedWorld,
): Promise<WorldStatusView> {
  const since = new Date(app.clock.now().getTime() - 3_600_000);
  const [owedTurns, answers] = await Promise.all([
    app.db.decision.count({ where: { worldId: row.id, state: { in: ['owed', 'asking'] } } }),
    app.db.decision.groupBy({ by: ['source'], where: { worldId: row.id, answeredAt: { gte: since } }, _count: { _all: true } }),
  ]);
  const total = answers.reduce((sum, group) => sum + group._count._all, 0);
  const shareOf = (source: AnswerSource) =>
    total === 0 ? 0 : (answers.find((group) => group.source === source)?._count._all ?? 0) / total;
  return {
    id: row.id,
    name: localized.parse(row.name),
    status: row.status,
    speed: row.speed,
    clock: clockView(row.minute),
    weather: { kind: state.weather.kind, outdoorCelsius: state.weather.outdoorCelsius },
    version: row.version,
    epoch: row.epoch,
    stepsLeft: row.stepsLeft,
    lastAdvanceAt: row.lastAdvanceAt,
    owedTurns,
    fallbackShare: shareOf('fallback'),
    routineShare: shareOf('routine'),
    followedShare: shareOf('followed'),
  };
}
