import { recapPerson } from '@/server/characters/recap-person';
import type { Processor } from '../processor';

export const recapPersonProcessor: Processor<'recap-person'> = (app, payload, { signal }) => recapPerson(app, payload, signal);
