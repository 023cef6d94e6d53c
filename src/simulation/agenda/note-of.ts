import { nameOf, placeName } from '../recent';
import type { WorldState } from '../state';
import { clockText, dayOf, type WorldMinute } from '../world-time';
import { type Entry, peopleOf } from './entry';

/** "day 2 18:00" in the language of the world. */
export const dayAndClock = ({ language }: Pick<WorldState, 'language'>, at: WorldMinute): string =>
  language === 'zh' ? `第${dayOf(at)}天 ${clockText(at)}` : `day ${dayOf(at)} ${clockText(at)}`;

/** Who, where, when and what for, in the language of the world; `toldId` is left out. */
export function noteOf(world: WorldState, entry: Entry, toldId: string): string {
  const others = peopleOf(entry)
    .filter((id) => id !== toldId)
    .map((id) => nameOf(world, id));
  const parts = [
    others.join(world.language === 'zh' ? '、' : ', '),
    placeName(world, entry.placeId ?? ''),
    dayAndClock(world, entry.start),
    entry.note,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
