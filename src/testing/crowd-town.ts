// A crowd on Postgres whose answers come from the rule at once: benchmarks measure the store with it, and no model.
import type { AppContext } from '@/server/platform/app-context';
import { demo } from '@/server/seed/demo/demo';
import { advanceWorld } from '@/server/world/advance-world';
import { restoreWorld } from '@/server/world/fork/restore-world';
import type { SavedWorld } from '@/server/world/fork/saved-world';
import { mainWorld } from '@/server/world/main-world';
import { stateHash } from '@/server/world/snapshots/state-hash';
import { fallbackAnswer } from '@/simulation/fallback';
import type { WorldState } from '@/simulation/state';
import { crowd } from '@/simulation/worlds/crowd';
import { answerByRule } from './live-by-rule';

/** Puts a crowd of `people` into an empty database, running as fast as possible. */
export async function settleCrowd(app: AppContext, people: number): Promise<void> {
  await restoreWorld(app, beginningOf(crowd(people), app.clock.now().toISOString()), {
    seed: null,
    status: 'running',
    speed: null,
    stopAt: null,
  });
}

function beginningOf(firstState: WorldState, now: string): SavedWorld {
  const persona = demo.characters[0]?.persona;
  if (!persona) throw new Error('The demo town has nobody.');
  const { seed, minute } = firstState;
  return {
    format: 'kith-world',
    version: 1,
    savedAt: now,
    world: { id: mainWorld, name: { en: 'Crowd', zh: '人群' }, language: 'en', seed, speed: null, createdAt: now },
    seq: 0,
    minute,
    hash: stateHash(firstState),
    counts: {},
    characters: Object.values(firstState.characters).map(({ id, name }, index) => {
      const plain = {
        id,
        username: `crowd${index}`,
        nickname: name.en,
        bio: '',
        avatarUrl: null,
        language: 'en',
        createdAt: now,
      };
      return { ...plain, persona };
    }),
    memories: [],
    posts: [],
    firstState,
    lastState: firstState,
    events: [],
    answers: [],
  };
}

/** Advances, and answers by rule what is owed then, until `turns` were answered; `onAdvance` gets the wall milliseconds of each. */
export async function liveCrowd(app: AppContext, turns: number, onAdvance: (milliseconds: number) => void): Promise<number> {
  let answered = 0;
  while (answered < turns) {
    const began = performance.now();
    await advanceWorld(app, mainWorld);
    onAdvance(performance.now() - began);
    answered += await answerByRule(app, mainWorld, fallbackAnswer);
  }
  return answered;
}
