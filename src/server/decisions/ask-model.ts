import type { z } from 'zod';
import { answerSchemas, choiceSchemaFor, type ModelAnswer, type ObjectPurpose } from '@/minds/answers';
import { isPublic } from '@/minds/audience';
import { refusalWithin } from '@/minds/output-rules';
import { promptFor } from '@/minds/prompts';
import type { Question, QuestionOf } from '@/minds/question';
import { answerInstead } from '@/minds/scripted/answer-instead';
import type { DecideApp, TurnInput } from './turn-input';

/** Puts a question and gives the parsed answer. Throws `model-unavailable` or `model-answer-unusable`. */
export type Ask = <P extends ObjectPurpose>(purpose: P, question: QuestionOf<P>) => Promise<ModelAnswer<P>>;

const shortestQuestionMs = 500;

/** A choice that was not offered, and words that may not be published, are refused by the schema, so that the re-ask can say so. */
export function schemaFor<P extends ObjectPurpose>(purpose: P, question: QuestionOf<P>): z.ZodType<ModelAnswer<P>> {
  const known: Question = question;
  const shape: z.ZodType = known.purpose === 'choose' ? choiceSchemaFor(known) : answerSchemas[purpose];
  const schema = shape.superRefine((answer, context) => {
    const message = refusalWithin(answer, known.language);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
  // The schema is that of the purpose; the compiler cannot follow the union that far.
  return schema as z.ZodType<ModelAnswer<P>>;
}

/** The language model answers, within the turn's deadline, its text passed on to who watches unless it is a private message. */
export function askModel(app: DecideApp, { world, owed, signal, deadlineAt, onText }: TurnInput): Ask {
  return (purpose, question) => {
    const words = promptFor(question);
    return app.model.askObject({
      purpose,
      ...words,
      standIn: () => answerInstead(words, world.row.id),
      schema: schemaFor(purpose, question),
      schemaName: purpose,
      worldId: world.row.id,
      characterId: owed.characterId,
      signal,
      timeoutMs: Math.max(shortestQuestionMs, deadlineAt.getTime() - app.clock.now().getTime()),
      ...(onText && isPublic(purpose) ? { onText } : {}),
    });
  };
}
