import { z } from 'zod';
import type { ProfileView } from '@/contracts/views/people';
import type { Language } from '@/lib/localized';
import { localized } from '@/simulation/state';

// Only what a profile shows, and each part on its own: a persona of an older shape shows what it has.
const schema = z.object({
  occupation: localized.catch({ en: '', zh: '' }),
  age: z.int().min(0),
  traits: z.array(localized).catch([]),
  description: localized.catch({ en: '', zh: '' }),
});

/** A persona as a profile shows it; null when the stored one cannot be read at all. */
export function readPersona(data: unknown, language: Language): ProfileView['persona'] {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return null;
  const { occupation, age, traits, description } = parsed.data;
  return {
    occupation: occupation[language],
    age,
    traits: traits.map((trait) => trait[language]),
    description: description[language],
  };
}
