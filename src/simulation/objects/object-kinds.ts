// What stands in places and what can be done with it, by name. The names stand in stored worlds: none is ever taken out.
export const objectKinds = [
  'piano',
  'guitar',
  'bookshelf',
  'bench',
  'sofa',
  'stove',
  'kettle',
  'television',
  'arcade-machine',
  'chess-board',
  'exercise-bars',
  'ball',
  'notice-board',
  'fountain',
  'pond',
  'flower-bed',
  'telescope',
  'easel',
  'workbench',
  'fire-engine',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export const deedNames = [
  'play-piano',
  'play-guitar',
  'read-book',
  'sit-down',
  'cook',
  'make-tea',
  'watch-television',
  'play-arcade',
  'play-chess',
  'train',
  'play-ball',
  'read-notices',
  'watch-water',
  'fish',
  'tend-flowers',
  'look-at-stars',
  'paint',
  'tinker',
  'polish-engine',
] as const;
export type DeedName = (typeof deedNames)[number];

export const asDeed = (name: string): DeedName | null => deedNames.find((known) => known === name) ?? null;
