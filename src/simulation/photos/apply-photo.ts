import { change } from '../change';
import type { Character, WorldState } from '../state';
import type { Photo } from './photo';
import type { Holder, PhotoEvent } from './photo-events';

/** Changes the world in place. What the photos show moves with the items. */
export function applyPhoto(world: WorldState, event: PhotoEvent): void {
  switch (event.type) {
    case 'photo-taken':
      put(world, event.photo, { characterId: event.characterId, placeId: null });
      return;
    case 'photo-discarded':
      takeFrom(world, event.photoId, { characterId: event.characterId, placeId: null });
      return;
    case 'photo-moved':
      takeFrom(world, event.photo.id, event.from);
      put(world, event.photo, event.to);
      return;
  }
}

function put(world: WorldState, photo: Photo, to: Holder): void {
  changeAt(world, to, (photos) => [...photos, photo]);
}

function takeFrom(world: WorldState, photoId: string, from: Holder): void {
  changeAt(world, from, (photos) => photos.filter(({ id }) => id !== photoId));
}

function changeAt(world: WorldState, { characterId, placeId }: Holder, changed: (photos: readonly Photo[]) => Photo[]): void {
  const character: Character | undefined = world.characters[characterId ?? ''];
  if (character) change(world, character.id, { photos: changed(character.photos ?? []) });
  else if (placeId !== null) world.loosePhotos = { ...world.loosePhotos, [placeId]: changed(world.loosePhotos?.[placeId] ?? []) };
}
