// What all phone actions share. Being awake needs no check: only those awake choose.
import type { Character } from '../state';

export const hasPhone = (character: Character) => (character.items.phone ?? 0) >= 1;
