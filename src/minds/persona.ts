import { z } from 'zod';

const localized = z.object({ en: z.string().min(1), zh: z.string().min(1) });

/** Who a character is (column `personas.data`), in both languages. */
export const personaSchema = z.object({
  name: localized,
  age: z.int().min(1).max(120),
  occupation: localized,
  description: localized,
  traits: z.array(localized).min(1).max(8),
  speakingStyle: localized,
  interests: z.array(localized).min(1).max(8),
  goals: z.array(localized).max(5),
});
export type Persona = z.output<typeof personaSchema>;
