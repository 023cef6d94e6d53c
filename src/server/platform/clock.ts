import type { Clock } from './app-context';

export const systemClock: Clock = { now: () => new Date() };
