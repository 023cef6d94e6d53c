import type { Language } from '@/lib/localized';
import type { HeadlessTown } from '@/server/decisions/headless/simulate';
import { systemClock } from '@/server/platform/clock';
import { createIds } from '@/server/platform/ids';
import { mainWorld } from '@/server/world/main-world';
import { stateOf } from './create-world';
import type { Scenario } from './scenario';

/** The beginning of a scenario for a life in memory: the same ids, state, memories and posts as `createWorld` writes. */
export function headlessTown(scenario: Scenario, { seed, language }: { seed: string; language: Language }): HeadlessTown {
  const { derive } = createIds(systemClock);
  const idOf = (username: string) => derive('user', username);
  const given = { minute: 0, characterId: null, targetId: null };
  const { characters, commonMemories, posts } = scenario;
  return {
    state: stateOf(scenario, { seed, language }, idOf),
    personas: new Map(characters.map(({ username, persona }) => [idOf(username), persona])),
    memories: [
      ...commonMemories.map((text, index) => {
        const id = derive('common', mainWorld, index);
        return { ...given, id, kind: 'common', text: text[language], importance: 5 };
      }),
      ...characters.flatMap(({ username, importantMemory, relationships }) => {
        const characterId = idOf(username);
        const id = derive('important', mainWorld, username);
        return [
          { ...given, id, characterId, kind: 'important', text: importantMemory[language], importance: 9 },
          ...relationships.map(({ username: other, text }) => {
            const about = { characterId, targetId: idOf(other), id: derive('relationship', mainWorld, characterId, idOf(other)) };
            return { ...given, ...about, kind: 'relationship', text: text[language], importance: 5 };
          }),
        ];
      }),
    ],
    posts: posts
      .map((post, index) => ({ ...post, index }))
      .sort((a, b) => b.minutesAgo - a.minutesAgo)
      .map(({ username, text, index }) => {
        const author = characters.find((one) => one.username === username)?.persona.name[language] ?? username;
        return { id: derive('scenario-post', seed, index), authorId: idOf(username), author, text: text[language] };
      }),
  };
}
