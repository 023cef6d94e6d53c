import { DomainError } from '@/lib/errors';
import type { Asked, QuestionOf } from '@/minds/question';
import { sceneFor } from '@/simulation/perception';
import type { OwedTurn } from '@/simulation/ready';
import type { WorldState } from '@/simulation/state';
import type { Ask } from './ask-model';
import type { Mind } from './mind';
import type { MindReads } from './mind-reads';
import { recall } from './recall';

/** A world as it is, a turn that is owed in it, what can be read beside it, and whom to ask. */
export type Deciding = { state: WorldState; owed: OwedTurn; reads: MindReads; ask: Ask };

/** Throws `character-not-found`. */
export async function openMind({ state, owed, reads, ask }: Deciding): Promise<Mind> {
  const me = state.characters[owed.characterId];
  const persona = await reads.persona(owed.characterId);
  if (!me || !persona) throw new DomainError('character-not-found', `No character ${owed.characterId} in this world`);
  const { language } = state;
  const phone = (me.items.phone ?? 0) > 0 ? await reads.phone(me.id) : null;
  const scene = sceneFor(state, me.id, phone, language);
  const memories = recall(await reads.memories(me.id), scene, state.minute);
  const asked: Asked = { persona, language, scene, ...memories.texts };
  return {
    reads,
    state,
    me,
    language,
    phone,
    asked,
    relationshipWith: (otherId) => memories.relationships.get(otherId) ?? null,
    nameOf: (characterId) => state.characters[characterId]?.name[language] ?? '?',
    // The pieces of a question are typed by its purpose; TypeScript cannot put a generic union together again.
    ask: (purpose, details) => ask(purpose, { ...asked, ...details, purpose } as unknown as QuestionOf<typeof purpose>),
  };
}
