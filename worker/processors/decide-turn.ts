import { decideTurn } from '@/server/decisions/decide-turn';
import type { Processor } from '../processor';

export const decideTurnProcessor: Processor<'decide-turn'> = (app, payload, { signal }) => decideTurn(app, payload, signal);
