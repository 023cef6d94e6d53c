import { answerInGroup } from '@/server/characters/groups/answer-in-group';
import type { Processor } from '../processor';

export const answerInGroupProcessor: Processor<'answer-in-group'> = (app, payload, { signal }) =>
  answerInGroup(app, payload, signal);
