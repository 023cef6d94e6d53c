// A process keeps the worlds that it loaded or wrote last: a decision or an advance then costs no whole world to read and parse.
import type { AppContext } from '@/server/platform/app-context';
import type { WorldState } from '@/simulation/state';

type Moment = { id: string; version: number; createdAt: Date };

export class HeldWorld {
  readonly version: number;
  readonly #made: number;

  /** `stored`: what lies in the parts table; null when nothing of use does. */
  constructor(
    moment: Moment,
    readonly state: WorldState,
    readonly stored: WorldState | null,
  ) {
    this.version = moment.version;
    this.#made = moment.createdAt.getTime();
  }

  /** By how many commits the row is later; null when it is of another world that has the same name. */
  commitsUntil({ version, createdAt }: Moment): number | null {
    return createdAt.getTime() === this.#made ? version - this.version : null;
  }
}

const keyOf = (worldId: string) => `world/${worldId}`;

export function heldWorld({ cache }: Pick<AppContext, 'cache'>, worldId: string): HeldWorld | null {
  const held = cache.get(keyOf(worldId));
  return held instanceof HeldWorld ? held : null;
}

/** To be called with what is committed only: what is rolled back never was. A later version that is held already stays. */
export function holdWorld(
  app: Pick<AppContext, 'cache'>,
  moment: Moment,
  { state, stored }: Pick<HeldWorld, 'state' | 'stored'>,
): void {
  const commits = heldWorld(app, moment.id)?.commitsUntil(moment) ?? 1;
  if (commits > 0) app.cache.set(keyOf(moment.id), new HeldWorld(moment, state, stored));
}
