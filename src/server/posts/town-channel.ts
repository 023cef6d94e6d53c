import { worldChannel } from '@/contracts/live-events';

/** Posts, likes and comments are public life: people's too are told on the channel of the one town that everybody watches. */
export const townChannel = worldChannel('main');
