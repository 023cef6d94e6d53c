import type { AppContext } from '@/server/platform/app-context';
import { wakeWorld } from '@/server/world/advance-world';
import { eventLogHash } from '@/server/world/event-log-hash';
import { restoreWorld } from '@/server/world/fork/restore-world';
import { mainWorld } from '@/server/world/main-world';
import { readSavedFile, saveFile, sentenceOf } from './save-file';
import { waitForMinute } from './wait-for-minute';

export type Load = {
  file: string;
  /** other dice from here on */
  seed: string | null;
  /** null: it stands still, in the town's own database; a minute: it lives on until then, in a scratch schema */
  until: number | null;
  /** where to save it afterwards */
  out: string | null;
  hash: boolean;
};

/** Puts a saved world into the empty database and, when asked, lets it live on as fast as possible. */
export async function loadFile(app: AppContext, { file, seed, until, out, hash }: Load): Promise<void> {
  const saved = await readSavedFile(file);
  if (until !== null && until <= saved.minute) throw new Error('--until is not later than the saved world.');
  const { speed } = saved.world;
  await restoreWorld(
    app,
    saved,
    until === null ? { seed, status: 'stopped', speed, stopAt: null } : { seed, status: 'running', speed: null, stopAt: until },
  );
  console.log(`loaded: ${sentenceOf(saved)}`);
  if (until !== null) {
    await wakeWorld(app, mainWorld);
    await waitForMinute(app, Number.POSITIVE_INFINITY); // it stops there by itself, after the last turn of the last minute
  }
  if (out !== null) await saveFile(app, out, { at: null, world: null });
  if (hash) console.log(await eventLogHash(app.db, mainWorld));
}
