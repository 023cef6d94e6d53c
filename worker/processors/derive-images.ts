import { deriveMissing } from '@/server/media/derive-missing';
import type { Processor } from '../processor';

export const deriveImagesProcessor: Processor<'derive-images'> = async (app) => {
  await deriveMissing(app);
};
