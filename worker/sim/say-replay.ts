import type { AppContext } from '@/server/platform/app-context';
import { mainWorld } from '@/server/world/main-world';
import { type Difference, replayWorld } from '@/server/world/replay/replay-world';

/** Lives the world's log again and says whether it is the same. Gives the exit code. */
export async function sayReplay(app: AppContext, { from, world }: { from: number; world: string | null }): Promise<number> {
  const replay = await replayWorld(app, { worldId: world ?? mainWorld, from });
  if (replay.difference === null) {
    console.log(`from event ${replay.from}: the same ${replay.events} events, ${replay.snapshots} snapshots`);
    return 0;
  }
  console.log(
    `from event ${replay.from}: the same ${replay.events} events, ${replay.snapshots} snapshots, and then a difference.`,
  );
  for (const line of linesOf(replay.difference)) console.log(line);
  return 1;
}

function linesOf(difference: Difference): string[] {
  if (difference.kind === 'state') {
    const where = difference.seq === null ? 'The present state' : `The snapshot at event ${difference.seq}`;
    return [`${where} is not the sum of its events:`, `  stored  ${difference.stored}`, `  relived ${difference.relived}`];
  }
  const { seq, logged, relived } = difference;
  const told = relived ? `minute ${relived.minute} ${JSON.stringify(relived.event)}` : 'nothing: an answer is missing';
  return [
    `Event ${seq} is the first that differs:`,
    `  logged  minute ${logged.minute} ${JSON.stringify(logged.event)}`,
    `  relived ${told}`,
  ];
}
