// Photos that are given, put down or picked up: what they show goes with them.
import type { ItemKind } from '../item-kinds';
import type { WorldState } from '../state';
import type { Photo } from './photo';
import type { Holder, PhotoEvent } from './photo-events';

type Move = { item: ItemKind; quantity: number; from: Holder; to: Holder };

export const carriedBy = (characterId: string): Holder => ({ characterId, placeId: null });
export const lyingIn = (placeId: string): Holder => ({ characterId: null, placeId });

/** The newest so many photos, if photos are what is moved. Prints older than their descriptions move without one. */
export function photosMoved(world: WorldState, { item, quantity, from, to }: Move): PhotoEvent[] {
  if (item !== 'photo') return [];
  return photosAt(world, from)
    .slice(-quantity)
    .map((photo) => ({ type: 'photo-moved', photo, from, to }));
}

const photosAt = (world: WorldState, { characterId, placeId }: Holder): readonly Photo[] =>
  (characterId === null ? world.loosePhotos?.[placeId ?? ''] : world.characters[characterId]?.photos) ?? [];
