// What all phone actions share. Being awake needs no check: only those awake choose.
import type { Character } from '../state';

/** For the log: how many texts had been written before and were left out. */
export const leavingOut = ({ leftOut }: { leftOut?: number | undefined }): Record<string, number> =>
  leftOut === undefined ? {} : { leftOut };

export const hasPhone = (character: Character) => (character.items.phone ?? 0) >= 1;
