import { z } from 'zod';
import { stateVersion, type WorldState, worldStateSchema } from '@/simulation/state';
import { bodiesOfTheirMinute } from './bodies-of-their-minute';
import { meetingsApart } from './meetings-apart';

/** From the state of one version to that of the next; pure. */
export type StateMigration = (state: Record<string, unknown>) => Record<string, unknown>;

/** By the version they start from. A new `stateVersion` brings its line here, so that older saves stay readable. */
export const stateMigrations: Readonly<Record<number, StateMigration>> = { 1: bodiesOfTheirMinute, 2: meetingsApart };

const versioned = z.looseObject({ version: z.int() });

/** A stored world in today's shape. Throws a sentence when it is of newer code, or too old to be brought forward. */
export function readState(stored: unknown, migrations = stateMigrations, newest: number = stateVersion): WorldState {
  let state: Record<string, unknown> & { version: number } = versioned.parse(stored);
  if (state.version > newest)
    throw new Error(`This world has state version ${state.version}; this code reads up to ${newest}. Use newer code.`);
  while (state.version < newest) {
    const forward = migrations[state.version];
    if (!forward)
      throw new Error(
        `This world has state version ${state.version}, and nothing brings that to version ${newest}: it is too old.`,
      );
    state = { ...forward(state), version: state.version + 1 };
  }
  return worldStateSchema.parse(state);
}
