// Sights, sounds and warnings of the body as lines of the town's log.
import { type Happening, write } from './projection';

/** One line, told by the first who noticed: a bell that the whole town hears does not fill the log. */
export function sensed(happening: Happening<'sight'> | Happening<'sound'>): void {
  const { type: action, kind, placeId, noticedBy } = happening.event;
  const [characterId] = noticedBy;
  if (characterId) write(happening, { characterId, type: 'OTHER', action, placeId, result: kind, source: 'rule' });
}

export function warned(happening: Happening<'fatigue-warning'>): void {
  const { characterId, level } = happening.event;
  write(happening, { characterId, type: 'OTHER', action: `warned-${level}`, source: 'rule' });
}
