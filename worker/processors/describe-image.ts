import { describeImage } from '@/server/decisions/describe-image';
import type { Processor } from '../processor';

export const describeImageProcessor: Processor<'describe-image'> = (app, payload, { signal }) =>
  describeImage(app, payload, signal);
