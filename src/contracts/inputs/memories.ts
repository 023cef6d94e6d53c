import { z } from 'zod';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { textInput } from './text-input';

const importance = z.int().min(limits.importance.min).max(limits.importance.max);
const memory = z.object({ username: knownUsernameInput, memoryId: z.uuid() });

export const memoriesInput = z.object({ username: knownUsernameInput });
/** Which of the two lengths holds: the use-case knows the kind. */
export const editMemoryInput = memory.extend({ text: textInput(limits.longMemory), importance });
export const removeMemoryInput = memory;
export const addKnowledgeInput = z.object({ username: knownUsernameInput, text: textInput(limits.memory), importance });

/** How long a memory of this kind may be. */
export const memoryLimit = (kind: string) =>
  kind === 'important' || kind === 'relationship' ? limits.longMemory : limits.memory;
