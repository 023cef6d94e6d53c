// One table of what can be done with which thing, how long it takes and what it does to one. Minutes offered: predecessor (15 for any
// use of a thing). Effects: Kith; a deed that pleases is worth a good word from somebody, one that costs something a little more.
import { bodyChangeOf, type Effect } from './effect';
import type { DeedName, ObjectKind } from './object-kinds';

export type Deed = {
  /** world minutes */
  minutes: number;
  effect: Effect;
  /** coins that it costs */
  cost?: number;
  /** what of one's own is used up */
  uses?: 'food';
  /** only under a sky that can be seen: at night, without clouds */
  needsStars?: true;
};

const usual = 15;

export const deeds = {
  'play-piano': { minutes: 30, effect: { mood: 12 } },
  'play-guitar': { minutes: 30, effect: { mood: 12 } },
  'read-book': { minutes: 30, effect: { mood: 8, fatigue: -4 } },
  'sit-down': { minutes: usual, effect: { fatigue: -8 } },
  cook: { minutes: 30, effect: { hunger: -45, mood: 12, ate: true }, uses: 'food' },
  'make-tea': { minutes: usual, effect: { fatigue: -5, mood: 4 } },
  'watch-television': { minutes: 45, effect: { mood: 6, fatigue: -6 } },
  'play-arcade': { minutes: usual, effect: { mood: 14 }, cost: 2 },
  'play-chess': { minutes: 30, effect: { mood: 8 } },
  train: { minutes: 30, effect: { health: 2, fatigue: 6, mood: 8 } },
  'play-ball': { minutes: usual, effect: { health: 1, fatigue: 3, mood: 8 } },
  'read-notices': { minutes: 5, effect: { mood: 2 } },
  'watch-water': { minutes: usual, effect: { mood: 5, fatigue: -3 } },
  fish: { minutes: 45, effect: { mood: 10, fatigue: -4 } },
  'tend-flowers': { minutes: usual, effect: { mood: 6 } },
  'look-at-stars': { minutes: usual, effect: { mood: 14 }, needsStars: true },
  paint: { minutes: 45, effect: { mood: 12 } },
  tinker: { minutes: 30, effect: { mood: 9 } },
  'polish-engine': { minutes: 30, effect: { mood: 6, fatigue: 2 } },
} as const satisfies Record<DeedName, Deed>;

export const deedOf = (name: DeedName): Deed => deeds[name];

/** What a share of a deed does to a body; it pleases and feeds only when it was done to its end. */
export const effectOf = (name: DeedName, share: number) => bodyChangeOf(deedOf(name).effect, share);

const deedsByKind = {
  piano: ['play-piano'],
  guitar: ['play-guitar'],
  bookshelf: ['read-book'],
  bench: ['sit-down'],
  sofa: ['sit-down'],
  stove: ['cook', 'make-tea'],
  kettle: ['make-tea'],
  television: ['watch-television'],
  'arcade-machine': ['play-arcade'],
  'chess-board': ['play-chess'],
  'exercise-bars': ['train'],
  ball: ['play-ball'],
  'notice-board': ['read-notices'],
  fountain: ['watch-water'],
  pond: ['watch-water', 'fish'],
  'flower-bed': ['tend-flowers'],
  telescope: ['look-at-stars'],
  easel: ['paint'],
  workbench: ['tinker'],
  'fire-engine': ['polish-engine'],
} as const satisfies Record<ObjectKind, readonly [DeedName, ...DeedName[]]>;

export const deedsOf = (kind: ObjectKind): readonly DeedName[] => deedsByKind[kind];
