import { z } from 'zod';
import { lookSchema } from './photos/look';

const both = z.object({ en: z.string().min(1), zh: z.string().min(1) });

/** Who a character is, in both languages: told to minds, and shown to people. How long each text may be says contracts/inputs/characters.ts. */
export const personaSchema = z.object({
  name: both,
  age: z.int().min(1).max(120),
  gender: both.optional(),
  occupation: both,
  description: both,
  traits: z.array(both).min(1).max(8),
  speakingStyle: both,
  interests: z.array(both).min(1).max(8),
  goals: z.array(both).max(5),
  /** for pictures of it; without one it is made from who it is (photos/look-of.ts) */
  look: lookSchema.optional(),
});
export type Persona = z.output<typeof personaSchema>;
