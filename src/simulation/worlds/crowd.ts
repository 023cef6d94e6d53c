import type { NewCharacter } from '../new-world';
import { newWorld } from '../new-world';
import type { WorldState } from '../state';
import { tinyWorld } from './tiny';

/** The tiny town with this many people, who share its homes: for benchmarks. */
export function crowd(people: number): WorldState {
  const { characters, places, minute } = tinyWorld();
  const models = Object.values(characters);
  const copies = Array.from({ length: people }, (_, i): NewCharacter[] => {
    const model = models[i % models.length];
    if (!model) return [];
    const { name, homeId, workplaceId, routine, bedtime } = model;
    const id = `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`;
    return [{ id, name: { en: `${name.en} ${i}`, zh: `${name.zh}${i}` }, homeId, workplaceId, routine, bedtime }];
  });
  return newWorld({ seed: 'crowd', language: 'en', minute, places: Object.values(places), characters: copies.flat() });
}
