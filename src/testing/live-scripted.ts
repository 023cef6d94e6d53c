import { askScripted } from '@/server/decisions/headless/ask-scripted';
import { rowReads } from '@/server/decisions/row-reads';
import { answerOf } from '@/server/decisions/think';
import type { AppContext } from '@/server/platform/app-context';
import { mainWorld } from '@/server/world/main-world';
import { liveByRule } from './live-by-rule';

const nobody = async () => false;

/** The main world lives on Postgres until it stands still, the scripted mind asked in this process: no queue, no model server. */
export function liveScripted(app: AppContext, seed: string): Promise<void> {
  const [reads, ask] = [rowReads(app.db, mainWorld), askScripted(seed)];
  return liveByRule(app, mainWorld, (state, owed) => answerOf({ state, owed, reads, ask, isWatched: nobody }));
}
