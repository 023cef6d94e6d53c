import { refreshHighlights } from '@/server/feed/refresh-highlights';
import type { Processor } from '../processor';

export const refreshHighlightsProcessor: Processor<'refresh-highlights'> = async (app) => {
  await refreshHighlights(app);
};
