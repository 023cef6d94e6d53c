import { nextWake } from './agenda/agenda-index';
import { isOverFor } from './conversations';
import type { Character, Conversation, WorldState } from './state';
import { nextMoment } from './world-index';
import { type WorldMinute, worldMinute } from './world-time';

/** The first minute on the grid at or after this one. */
export const onGrid = ({ settings }: WorldState, minute: number) => Math.ceil(minute / settings.timeGrid) * settings.timeGrid;

/** The first minute on the grid at or after `minutes` from now; always later than now. */
export function endAfter(world: WorldState, minutes: number): WorldMinute {
  const { timeGrid } = world.settings;
  const end = onGrid(world, world.minute + minutes);
  return worldMinute.parse(end > world.minute ? end : end + timeGrid);
}

/** The conversation that goes on with this character in it. */
export function openConversationOf(world: WorldState, character: Pick<Character, 'id' | 'conversationId'>): Conversation | null {
  const conversation = character.conversationId === null ? undefined : world.conversations[character.conversationId];
  return conversation && !isOverFor(conversation, character.id) ? conversation : null;
}

/** When next something ends, words are due, or an entry of the agenda is to be looked at, at most `maxTimeSkip` ahead; always later than now. */
export function nextMinute(world: WorldState): WorldMinute {
  const { timeGrid, maxTimeSkip } = world.settings;
  const onGrid = Math.floor((world.minute + maxTimeSkip) / timeGrid) * timeGrid;
  const furthest = onGrid > world.minute ? onGrid : world.minute + maxTimeSkip;
  const moments = [nextMoment(world) ?? furthest, nextWake(world) ?? furthest].filter((moment) => moment > world.minute);
  return worldMinute.parse(Math.min(furthest, ...moments));
}
