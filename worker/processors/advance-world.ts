import { advanceWorld } from '@/server/world/advance-world';
import type { Processor } from '../processor';

export const advanceWorldProcessor: Processor<'advance-world'> = (app, { worldId }) => advanceWorld(app, worldId);
