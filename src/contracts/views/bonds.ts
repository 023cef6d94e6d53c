import type { AuthorView } from './people';

/** How the one sees the other: familiarity 0 to 100, affinity -100 (dislikes) to 100 (likes). */
export type RegardView = { familiarity: number; affinity: number };

/** Two who know each other. `between`: ids, smaller first; `ways`: how the first sees the second, and the other way round. */
export type BondView = { between: [string, string]; ways: [RegardView, RegardView] };

/** Who knows whom in a town, the closest first. */
export type BondsView = { people: AuthorView[]; bonds: BondView[] };
