// What Kith adds to a card under `extensions.kith`: the whole character as it was written, with memories and relationships.
import { z } from 'zod';
import { languages } from '@/lib/localized';
import { createCharacterInput } from '../inputs/characters';

export const kithBlock = z.object({
  version: z.literal(1),
  /** in which language the card's own fields were written */
  language: z.enum(languages),
  character: createCharacterInput.omit({ portraitId: true }),
});
export type KithBlock = z.output<typeof kithBlock>;
export type CardCharacter = KithBlock['character'];
