import { z } from 'zod';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { textInput } from './text-input';

/** The character that remembers. */
export const rememberedInput = z.object({ username: knownUsernameInput });
export const rememberedMemoryInput = rememberedInput.extend({ memoryId: z.uuid() });
export const correctMemoryInput = rememberedMemoryInput.extend({ text: textInput(limits.memory) });
/** How the character sees one. */
export const correctRegardInput = rememberedInput.extend({ text: textInput(limits.longMemory) });
