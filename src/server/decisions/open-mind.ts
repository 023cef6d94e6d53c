import { DomainError } from '@/lib/errors';
import type { Asked, QuestionOf } from '@/minds/question';
import { recall } from '@/minds/recall';
import { relevanceOf } from '@/server/characters/relevance-of';
import type { Similarity } from '@/server/platform/embeddings/create-similarity';
import { personOf } from '@/simulation/cast';
import { sceneFor } from '@/simulation/perception';
import type { OwedTurn } from '@/simulation/ready';
import type { Scene } from '@/simulation/scene';
import type { WorldState } from '@/simulation/state';
import type { Ask } from './ask-model';
import type { Mind } from './mind';
import type { MindReads } from './mind-reads';

/** A world as it is, a turn that is owed in it, what can be read beside it, and whom to ask. */
export type Deciding = {
  state: WorldState;
  owed: OwedTurn;
  reads: MindReads;
  ask: Ask;
  /** is anybody looking on? Where nobody says, somebody is */
  isWatched?: () => Promise<boolean>;
  /** may an ordinary situation be answered by what was chosen in such a one before */
  routine?: boolean;
  /** how near memories are to what goes on, where embeddings are configured */
  similar?: Similarity | null;
};

const unknown = async () => true;

/** Throws `character-not-found`. */
export async function openMind({ state, owed, reads, ask, isWatched = unknown, similar = null }: Deciding): Promise<Mind> {
  const me = state.characters[owed.characterId];
  const persona = await reads.persona(owed.characterId);
  if (!me || !persona) throw new DomainError('character-not-found', `No character ${owed.characterId} in this world`);
  const { language } = state;
  const phone = (me.items.phone ?? 0) > 0 ? await reads.phone(me.id) : null;
  const scene = sceneFor(state, me.id, phone, language);
  const kept = await reads.memories(me.id);
  const nameOf = (characterId: string) => personOf(state, characterId)?.name[language] ?? null;
  const query = goingOn(scene);
  const relevance = await relevanceOf(similar, { kept, query });
  const recalled = recall(kept, { query, relevanceOf: relevance, minute: state.minute, language, nameOf });
  const { commonMemories, memories } = recalled;
  const asked: Asked = { persona, language, scene, commonMemories, memories };
  return {
    reads,
    state,
    me,
    language,
    phone,
    asked,
    kept,
    isWatched,
    inMind: recalled.inMind,
    relationshipWith: (otherId) => recalled.relationships.get(otherId) ?? null,
    privatelyWith: (otherId) => recalled.inPrivate.get(otherId) ?? null,
    nameOf: (characterId) => nameOf(characterId) ?? '?',
    // The pieces of a question are typed by its purpose; TypeScript cannot put a generic union together again.
    ask: (purpose, details) => ask(purpose, { ...asked, ...details, purpose } as unknown as QuestionOf<typeof purpose>),
  };
}

/** Where one is, who is there and what is planned for now. */
const goingOn = ({ place, people, plan }: Scene) =>
  [place?.name ?? '', ...people.map(({ name }) => name), ...plan.filter(({ isNow }) => isNow).map(({ note }) => note)].join(' ');
