// What photos of the world leave in rows: a picture that is owed, and is dropped with a photo that nobody keeps.
import { photoBrief } from '@/server/photos/photo-brief';
import { dropPicture, owePicture } from '@/server/photos/photo-rows';
import type { Happening } from './projection';

export function photoTaken({ tx, event, worldId, at, state }: Happening<'photo-taken'>): Promise<void> {
  const { characterId, photo } = event;
  const brief = photoBrief(state, event);
  return owePicture(tx, { worldId, characterId, photoId: photo.id, brief, description: photo.description, at });
}

export const photoDiscarded = ({ tx, event }: Happening<'photo-discarded'>): Promise<void> => dropPicture(tx, event.photoId);
