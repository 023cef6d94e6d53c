import { writeDigests } from '@/server/deliveries/digest/write-digests';
import type { Processor } from '../processor';

export const writeDigestsProcessor: Processor<'write-digests'> = (app) => writeDigests(app);
