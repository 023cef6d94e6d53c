import { readFile, rename, writeFile } from 'node:fs/promises';
import type { AppContext } from '@/server/platform/app-context';
import { clockView } from '@/server/world/clock-view';
import { saveWorld } from '@/server/world/fork/save-world';
import { readSavedWorld, type SavedWorld } from '@/server/world/fork/saved-world';
import { mainWorld } from '@/server/world/main-world';

/** Writes the world up to event `at` (null: the present) into a file, whole or not at all, and says what is in it. */
export async function saveFile(
  app: AppContext,
  file: string,
  { at, world }: { at: number | null; world: string | null },
): Promise<void> {
  const saved = await saveWorld(app, { worldId: world ?? mainWorld, at });
  const unfinished = `${file}.part`;
  await writeFile(unfinished, JSON.stringify(saved));
  await rename(unfinished, file);
  console.log(`${file}: ${sentenceOf(saved)}`);
}

/** Throws a sentence when there is no such file, or when it holds no world that this code can read. */
export async function readSavedFile(file: string): Promise<SavedWorld> {
  try {
    return readSavedWorld(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be read. ${why}`, { cause: error });
  }
}

export function sentenceOf({ seq, minute, counts }: SavedWorld): string {
  const { day, clock } = clockView(minute);
  const numbers = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  return `day ${day} ${clock}, event ${seq}; ${numbers.join(', ')}`;
}
