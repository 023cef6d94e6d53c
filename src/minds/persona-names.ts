import { personaSchema } from './persona';

/** What a character is called in both languages, from its stored persona; nothing where that cannot be read. */
export function personaNames(stored: unknown): string[] {
  const persona = personaSchema.safeParse(stored);
  return persona.success ? [...new Set([persona.data.name.en, persona.data.name.zh])] : [];
}
