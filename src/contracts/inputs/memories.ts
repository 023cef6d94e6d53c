import { z } from 'zod';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { textInput } from './text-input';

const importance = z.int().min(limits.importance.min).max(limits.importance.max);
const memory = z.object({ username: knownUsernameInput, memoryId: z.uuid() });

export const memoriesInput = z.object({ username: knownUsernameInput });
/** The important memory may be longer than the others: the use-case knows which one it is. */
export const editMemoryInput = memory.extend({ text: textInput(limits.importantMemory), importance });
export const removeMemoryInput = memory;
export const addKnowledgeInput = z.object({ username: knownUsernameInput, text: textInput(limits.memory), importance });
