// The names stand in stored worlds: none is ever taken out.
export const sightKinds = [
  'rainbow',
  'street-musician',
  'heron',
  'ducklings',
  'kite',
  'sunset',
  'fireworks',
  'shooting-star',
  'snowman',
] as const;
export const soundKinds = ['noon-bell', 'thunder', 'birdsong', 'band-practice', 'wind-chimes', 'fog-horn'] as const;
export type SightKind = (typeof sightKinds)[number];
export type SoundKind = (typeof soundKinds)[number];

export const isSight = (kind: string): kind is SightKind => sightKinds.some((known) => known === kind);
