import type { Localized } from '@/lib/localized';
import type { EditCharacter } from '../inputs/characters';
import type { AuthorView } from './people';

export type CharacterState = 'awake' | 'asleep' | 'retired';

/** One line of the operator's list. */
export type CharacterRow = {
  author: AuthorView;
  state: CharacterState;
  /** null on the way, and for one who is retired */
  place: Localized | null;
  postsCount: number;
  /** when it last did something, in the town's time; null when it never did */
  lastSeen: { day: number; clock: string } | null;
};

/** What the editor edits. */
export type CharacterSheet = Omit<EditCharacter, 'portraitId'> & {
  author: AuthorView;
  state: CharacterState;
  portraitUrl: string | null;
};

/** What one can choose among in the form. `room`: for how many more there is room in a home. */
export type CastingOptions = {
  language: 'en' | 'zh';
  homes: { id: string; name: Localized; room: number }[];
  places: { id: string; name: Localized }[];
  characters: { username: string; nickname: string }[];
};

export type PersonaPreview = { language: 'en' | 'zh'; text: string; tokens: number; budget: number; isShortened: boolean };
