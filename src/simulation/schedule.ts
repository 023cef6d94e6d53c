import type { Conversation, WorldState } from './state';
import { type WorldMinute, worldMinute } from './world-time';

/** The first minute on the grid at or after `minutes` from now; always later than now. */
export function endAfter(world: WorldState, minutes: number): WorldMinute {
  const { timeGrid } = world.settings;
  const end = Math.ceil((world.minute + minutes) / timeGrid) * timeGrid;
  return worldMinute.parse(end > world.minute ? end : end + timeGrid);
}

/** The conversation that goes on with this character in it. */
export function openConversationOf(world: WorldState, character: { conversationId: string | null }): Conversation | null {
  const conversation = character.conversationId === null ? undefined : world.conversations[character.conversationId];
  return conversation && conversation.closed === null ? conversation : null;
}

/** When next something ends or words are due, at most `maxTimeSkip` ahead; always later than now. */
export function nextMinute(world: WorldState): WorldMinute {
  const { timeGrid, maxTimeSkip } = world.settings;
  const furthest = Math.floor((world.minute + maxTimeSkip) / timeGrid) * timeGrid;
  let next = furthest > world.minute ? furthest : world.minute + maxTimeSkip;
  const consider = (at: number) => {
    if (at > world.minute && at < next) next = at;
  };
  for (const character of Object.values(world.characters)) {
    if (character.activity && !openConversationOf(world, character)) consider(character.activity.endsAt);
  }
  for (const conversation of Object.values(world.conversations)) {
    if (conversation.closed === null) consider(conversation.nextAt);
  }
  return worldMinute.parse(next);
}
