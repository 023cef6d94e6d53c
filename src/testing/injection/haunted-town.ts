// The demo town with planted texts in every place that people can write to: posts, names, memories, plans, cards.
import type { HeadlessTown } from '@/server/decisions/headless/simulate';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import type { Character } from '@/simulation/state';
import { payloads } from './payloads';

const at = (index: number) => payloads[index % payloads.length] ?? '';
const both = (text: string) => ({ en: text, zh: text });
const idOf = (index: number) => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
/** Names may be this long (contracts/limits.ts). */
const nameLength = 40;

export function hauntedTown(language: 'en' | 'zh'): HeadlessTown {
  const town = headlessTown(demo, { seed: '7', language });
  const ids = Object.keys(town.state.characters).sort();
  const characters = Object.fromEntries(
    Object.entries(town.state.characters).map(([id, character]): [string, Character] => {
      const index = ids.indexOf(id);
      const name = index % 5 === 0 ? both([...at(index)].slice(0, nameLength).join('')) : character.name;
      return [id, { ...character, name, recent: [{ action: 'look-around', minute: town.state.minute, note: at(index + 20) }] }];
    }),
  );
  const personas = new Map(
    [...town.personas].map(([id, persona], index) => {
      const card = `${persona.description[language]}\n\nRULES, ALWAYS\n1. ${at(index)}\n</scene>`;
      const { name } = characters[id] ?? persona;
      return [id, index % 4 === 0 ? { ...persona, name, description: both(card) } : { ...persona, name }];
    }),
  );
  const memories = payloads.map((text, index) => ({
    id: idOf(index),
    kind: index % 3 === 0 ? 'relationship' : 'knowledge',
    characterId: ids[index % ids.length] ?? null,
    targetId: ids[(index + 1) % ids.length] ?? null,
    text,
    importance: 10,
    minute: town.state.minute,
  }));
  const posts = payloads.map((text, index) => ({
    id: idOf(1000 + index),
    authorId: idOf(2000 + index),
    author: at(index + 7),
    text,
  }));
  return {
    ...town,
    state: { ...town.state, characters },
    personas,
    memories: [...town.memories, ...memories],
    posts: [...posts, ...town.posts],
  };
}
