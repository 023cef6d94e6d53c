import type { CharacterForm } from '@/contracts/inputs/characters';
import type { CharacterSheet } from '@/contracts/views/characters';

const nothing = { en: '', zh: '' };

/** What a new character begins with. */
export const emptyForm: CharacterForm = {
  username: '',
  bio: '',
  persona: {
    name: nothing,
    age: 0,
    gender: nothing,
    occupation: nothing,
    description: nothing,
    traits: [nothing],
    speakingStyle: nothing,
    interests: [nothing],
    goals: [],
  },
  life: { homeId: '', workplaceId: null, bedtime: 22 * 60 + 30, routine: [] },
  coins: 50,
  importantMemory: '',
  knowledge: [],
  relationships: [],
};

/** One who is there; what only a beginning has stays empty. */
export function formOf({ username, bio, persona, life }: CharacterSheet): CharacterForm {
  return { ...emptyForm, username, bio, persona: { ...persona, gender: persona.gender ?? nothing }, life };
}
