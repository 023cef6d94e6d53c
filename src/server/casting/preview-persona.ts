import type { PersonaPreview } from '@/contracts/views/characters';
import type { Persona } from '@/minds/persona';
import { describePersona, isShortened, personaTokens, tokensOf } from '@/minds/prompts/describe-persona';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';

/** How a prompt in the town's language would describe this one, word for word. */
export async function previewPersona(
  app: Pick<AppContext, 'db' | 'cache'>,
  asked: { worldId: string; persona: Persona },
): Promise<PersonaPreview> {
  const { language } = (await currentWorld(app, asked.worldId)).state;
  const lines = describePersona(asked.persona, language);
  const isCut = isShortened(asked.persona, language);
  return { language, text: lines.join('\n'), tokens: tokensOf(lines), budget: personaTokens, isShortened: isCut };
}
