import { type Happening, write } from './projection';

export function alarmed(happening: Happening<'alarmed'>): void {
  const { characterId, kind, placeId } = happening.event;
  write(happening, { characterId, type: 'OTHER', action: `${kind}-alarm`, placeId, source: 'rule' });
}
