import type { AppContext } from '@/server/platform/app-context';
import { createWorld } from '@/server/seed/create-world';
import { scenarioNamed } from '@/server/seed/scenarios';
import { wakeWorld } from '@/server/world/advance-world';
import { countHappenings, type Happenings } from '@/server/world/count-happenings';
import { eventLogHash } from '@/server/world/event-log-hash';
import { mainWorld } from '@/server/world/main-world';
import { saveFile } from './save-file';
import { sayReport } from './say-report';
import { waitForMinute } from './wait-for-minute';

export type ScenarioRun = {
  scenario: string;
  seed: string;
  language: 'en' | 'zh';
  until: number | null;
  withHash: boolean;
  withReport: boolean;
  out: string | null;
};

/** Lives a scenario as fast as possible in the empty schema that the launcher made, then prints counts by kind and the log's hash. */
export async function runScenario(app: AppContext, run: ScenarioRun): Promise<void> {
  if (run.until === null) throw new Error('A scratch world needs an end: --until "day 2 08:00".');
  const options = { seed: run.seed, language: run.language, status: 'running', speed: null, stopAt: run.until } as const;
  await createWorld(app, scenarioNamed(run.scenario), options);
  const started = performance.now();
  await wakeWorld(app, mainWorld);
  await waitForMinute(app, Number.POSITIVE_INFINITY); // it stops there by itself, after the last turn of the last minute
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(await countHappenings(app.db, mainWorld), seconds);
  if (run.withReport) await sayReport(app, null);
  if (run.out !== null) await saveFile(app, run.out, { at: null, world: null });
  if (run.withHash) console.log(await eventLogHash(app.db, mainWorld));
}

function print({ days, ...counts }: Happenings, seconds: string): void {
  console.log(`lived in ${seconds} s`);
  for (const [kind, count] of Object.entries(counts)) console.log(`${kind.padEnd(14)}${count}`);
  console.log('character     sleeps  meals  turns');
  for (const day of days)
    console.log(`${day.username.padEnd(14)}${String(day.sleeps).padEnd(8)}${String(day.meals).padEnd(7)}${day.turns}`);
}
