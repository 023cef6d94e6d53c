// Groups on the phone: who is in them. Their messages are rows of the network, like private ones.
import { hasPhone } from '../actions/phone';
import { bondOf, byCloseness } from '../bonds';
import { change } from '../change';
import type { WorldEventOf } from '../event';
import type { Character, WorldState } from '../state';
import type { Group } from './group';
import { groups as rules } from './group-limits';

/** Those one would ask into a group, the closest first: well enough known, with a phone, and not in too many. */
export function friendsFor(world: WorldState, character: Character): Character[] {
  return Object.keys(character.relationships)
    .sort()
    .flatMap((id) => world.characters[id] ?? [])
    .filter((other) => whyNotAskIn(world, character, other.id) === null)
    .sort(byCloseness(world, character.id))
    .slice(0, rules.most);
}

/** Why this one cannot be asked into a group by the other; null when it can. */
export function whyNotAskIn(world: WorldState, character: Character, otherId: string): string | null {
  const other = world.characters[otherId];
  if (!other || otherId === character.id) return 'unknown-person';
  const { familiarity, affinity } = bondOf(world, character.id, otherId);
  if (familiarity < rules.friendFrom || affinity < 0) return 'hardly-known';
  if (!hasPhone(other)) return 'no-phone';
  return hasRoom(other) ? null : 'too-many-groups';
}

export const hasRoom = ({ groupIds = [] }: Character) => groupIds.length < rules.each;

export const groupsOf = (world: WorldState, { groupIds = [] }: Character): Group[] =>
  groupIds.flatMap((id) => world.groups?.[id] ?? []);

/** Changes the world in place. */
export function applyGroupOpened(world: WorldState, { groupId: id, name, memberIds }: WorldEventOf<'group-opened'>): void {
  world.groups = { ...world.groups, [id]: { id, name, memberIds } };
  for (const memberId of memberIds) {
    const member = world.characters[memberId];
    if (member) change(world, memberId, { groupIds: [...(member.groupIds ?? []), id] });
  }
}
