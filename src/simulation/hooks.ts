// What others do whenever something of a kind happens: counting, logging, telling. Hooks see the world and never change it.
import type { WorldEvent, WorldEventOf, WorldEventType } from './event';
import type { EventKind } from './event-kinds';
import { kindOfEvent } from './kind-of-event';
import type { WorldState } from './state';
import type { WorldMinute } from './world-time';

export type HookName = WorldEventType | EventKind;

/** The event of that type; for one of the fourteen kinds, any event of it. */
export type EventFor<N extends HookName> = N extends WorldEventType ? WorldEventOf<N> : WorldEvent;

export type Happened<E extends WorldEvent = WorldEvent> = { event: E; minute: WorldMinute };

export type Hook<N extends HookName> = (happened: Happened<EventFor<N>>, world: WorldState) => void;

/** `before` sees the world as it was before the batch of events, `after` as it is since. */
export type HookTime = 'before' | 'after';

export type WorldHooks = {
  /** Any number per name, called in the order in which they were added. The function that comes back takes this one away. */
  on<N extends HookName>(name: N, hook: Hook<N>, time?: HookTime): () => void;
  /** Calls the hooks of each event, by type and then by kind. Never throws: one that fails is reported and the next is called. */
  run(happened: readonly Happened[], worlds: { before: WorldState; after: WorldState }): void;
};

export type HookFailure = { name: HookName; time: HookTime; error: unknown };

type AnyHook = (happened: Happened, world: WorldState) => void;

/** At most once: hooks run when a batch has been committed and are not called again for it, so what must not be lost belongs into a projection. */
export function createWorldHooks(report: (failure: HookFailure) => void): WorldHooks {
  const hooks = { before: new Map<HookName, AnyHook[]>(), after: new Map<HookName, AnyHook[]>() };

  function call(time: HookTime, name: HookName, happened: Happened, world: WorldState): void {
    for (const hook of hooks[time].get(name) ?? []) {
      try {
        hook(happened, world);
      } catch (error) {
        report({ name, time, error });
      }
    }
  }

  return {
    on(name, hook, time = 'after') {
      // Sound because a hook is kept under the name whose events it takes.
      const known = hook as AnyHook;
      hooks[time].set(name, [...(hooks[time].get(name) ?? []), known]);
      return () =>
        hooks[time].set(
          name,
          (hooks[time].get(name) ?? []).filter((other) => other !== known),
        );
    },
    run(all, { before, after }) {
      for (const [time, world] of [
        ['before', before],
        ['after', after],
      ] as const) {
        if (hooks[time].size === 0) continue;
        for (const happened of all) {
          const kind = kindOfEvent(happened.event);
          call(time, happened.event.type, happened, world);
          if (kind) call(time, kind, happened, world);
        }
      }
    },
  };
}
