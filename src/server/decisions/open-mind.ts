import type { z } from 'zod';
import { DomainError } from '@/lib/errors';
import { answerSchemas, choiceSchemaFor, type ModelAnswer, type ObjectPurpose } from '@/minds/answers';
import { personaSchema } from '@/minds/persona';
import { promptFor } from '@/minds/prompts';
import type { Asked, QuestionOf } from '@/minds/question';
import { sceneFor } from '@/simulation/perception';
import type { Mind } from './mind';
import { phoneFacts } from './phone-facts';
import { recall } from './recall';
import type { DecideApp, TurnInput } from './turn-input';

const shortestQuestionMs = 500;

/** A choice that was not offered is refused by the schema, so that the re-ask can say so. */
const schemaFor = (question: QuestionOf<ObjectPurpose>) =>
  question.purpose === 'choose' ? choiceSchemaFor(question) : answerSchemas[question.purpose];

export async function openMind(app: DecideApp, { world, owed, signal, deadlineAt, onText }: TurnInput): Promise<Mind> {
  const { state, row } = world;
  const me = state.characters[owed.characterId];
  const stored = await app.db.persona.findUnique({ where: { userId: owed.characterId } });
  if (!me || !stored) throw new DomainError('character-not-found', `No character ${owed.characterId} in world ${row.id}`);
  const language = state.language;
  const phone = (me.items.phone ?? 0) > 0 ? await phoneFacts(app.db, row.id, me.id) : null;
  const scene = sceneFor(state, me.id, phone, language);
  const memories = await recall(app.db, { worldId: row.id, character: me, scene, minute: state.minute });
  const asked: Asked = { persona: personaSchema.parse(stored.data), language, scene, ...memories.texts };
  return {
    app,
    worldId: row.id,
    state,
    me,
    language,
    phone,
    asked,
    relationshipWith: (otherId) => memories.relationships.get(otherId) ?? null,
    nameOf: (characterId) => state.characters[characterId]?.name[language] ?? '?',
    async ask(purpose, details) {
      // The pieces of a question are typed by its purpose; TypeScript cannot put a generic union together again.
      const question = { ...asked, ...details, purpose } as unknown as QuestionOf<typeof purpose>;
      const answer = await app.model.askObject({
        purpose,
        ...promptFor(question),
        schema: schemaFor(question) as unknown as z.ZodType<ModelAnswer<typeof purpose>>,
        schemaName: purpose,
        worldId: row.id,
        characterId: me.id,
        signal,
        timeoutMs: Math.max(shortestQuestionMs, deadlineAt.getTime() - app.clock.now().getTime()),
        ...(onText ? { onText } : {}),
      });
      return answer;
    },
  };
}
