// What this process does whenever something happens in a town: a sentence in the log for what went wrong, and counts for health.
import type { Log } from '@/server/platform/log';
import { type EventKind, eventKinds } from '@/simulation/event-kinds';
import { createWorldHooks, type WorldHooks } from '@/simulation/hooks';

export type Happened = {
  /** how many events of each of the fourteen kinds */
  kinds: Partial<Record<EventKind, number>>;
  refusals: number;
  fallbacks: number;
  hookFailures: number;
};

export type TownHooks = { hooks: WorldHooks; happened: Happened };

export function createTownHooks(log: Log): TownHooks {
  const happened: Happened = { kinds: {}, refusals: 0, fallbacks: 0, hookFailures: 0 };
  const hooks = createWorldHooks(({ name, time, error }) => {
    happened.hookFailures++;
    log.error({ err: error, hook: name, time }, 'a hook of the town failed');
  });
  for (const kind of eventKinds) {
    hooks.on(kind, () => {
      happened.kinds[kind] = (happened.kinds[kind] ?? 0) + 1;
    });
  }
  hooks.on('action-refused', ({ event: { characterId, action, reason }, minute }) => {
    happened.refusals++;
    log.info({ characterId, minute, action, reason }, 'a choice was refused');
  });
  hooks.on('action-started', ({ event: { characterId, choice, source, why }, minute }) => {
    if (source !== 'fallback') return;
    happened.fallbacks++;
    log.warn({ characterId, minute, action: choice.action, why }, 'the rule chose for a character');
  });
  hooks.on('agenda-entry-changed', ({ event: { entry, why }, minute }) => {
    if (entry.status !== 'failed') return;
    log.info({ entryId: entry.id, kind: entry.kind, minute, why }, 'an appointment came to nothing');
  });
  return { hooks, happened };
}

const ofProcess = new WeakMap<Log, TownHooks>();

/** Those of this process; a process has one log. */
export function townHooks({ log }: { log: Log }): TownHooks {
  const known = ofProcess.get(log);
  if (known) return known;
  const made = createTownHooks(log);
  ofProcess.set(log, made);
  return made;
}
