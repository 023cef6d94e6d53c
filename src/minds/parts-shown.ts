// Which parts of what one perceives a question shows: what it is not about is left out.
import type { Purpose } from './question';
import type { Perceived } from './scene-document';
import { type MemoryTokens, partTokens } from './token-budget';

type Part = Exclude<keyof Perceived, 'language' | 'now' | 'me' | 'memories' | 'tooAlike'>;
type Shown = { without: readonly Part[]; memories: MemoryTokens };

const { memories: all, memoriesForChoice, memoriesInPassing } = partTokens;

const things: readonly Part[] = ['nearby', 'objects', 'talks'];
const surroundings: readonly Part[] = [...things, 'people', 'noticed', 'phone', 'alarm', 'interrupted', 'onTheWayTo', 'refusal'];

const shownTo: Partial<Record<Purpose, Shown>> = {
  choose: { without: [], memories: memoriesForChoice },
  plan: { without: [...surroundings, 'recent'], memories: all },
  'open-talk': { without: [...things, 'people', 'phone'], memories: all },
  say: { without: [...things, 'people', 'phone'], memories: all },
  recap: { without: [...surroundings, 'plan', 'appointments', 'recent'], memories: memoriesInPassing },
  'day-memory': { without: [...surroundings, 'plan', 'appointments', 'recent'], memories: memoriesInPassing },
  reflect: { without: [...surroundings, 'plan', 'appointments', 'recent'], memories: memoriesInPassing },
  'arrange-meeting': { without: [...surroundings, 'recent'], memories: memoriesInPassing },
  'phone-session': { without: [...things, 'phone', 'appointments'], memories: memoriesForChoice },
  'compose-post': { without: [...things, 'phone', 'appointments'], memories: memoriesForChoice },
};
/** On the phone one has little else in mind. */
const onThePhone: Shown = {
  without: [...things, 'people', 'phone', 'alarm', 'interrupted', 'refusal'],
  memories: memoriesForChoice,
};

export const partsShown = (purpose: Purpose): Shown => shownTo[purpose] ?? onThePhone;
