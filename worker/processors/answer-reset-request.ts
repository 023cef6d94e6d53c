import { answerResetRequest } from '@/server/auth/answer-reset-request';
import type { Processor } from '../processor';

export const answerResetRequestProcessor: Processor<'answer-reset-request'> = (app, payload) => answerResetRequest(app, payload);
