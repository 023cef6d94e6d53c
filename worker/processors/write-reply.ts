import { writeReply } from '@/server/characters/write-reply';
import type { Processor } from '../processor';

export const writeReplyProcessor: Processor<'write-reply'> = (app, payload, { signal }) => writeReply(app, payload, signal);
