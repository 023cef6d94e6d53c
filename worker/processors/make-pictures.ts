import { makePictures } from '@/server/photos/make-pictures';
import type { Processor } from '../processor';

export const makePicturesProcessor: Processor<'make-pictures'> = (app, _lane, { signal }) => makePictures(app, signal);
