import { noteQuantity } from './batch';
import { type Happening, write } from './projection';

export function lineSaid(happening: Happening<'line-said'>): void {
  const { characterId, turn, text, nextSpeakerId, source } = happening.event;
  if (turn === null) return; // the opening line stands in the line of its action
  const targetId = nextSpeakerId ?? null;
  write(happening, { characterId, type: 'TALK', action: 'say', targetId, result: text, source });
}

export function encountered(happening: Happening<'encountered'>): void {
  const { characterId, otherId, placeId } = happening.event;
  write(happening, { characterId, type: 'ENCOUNTER', action: 'encounter', targetId: otherId, placeId, source: 'rule' });
}

export function itemChanged({ batch, event }: Happening<'item-changed'>): void {
  const { characterId, item, quantity } = event;
  noteQuantity(batch, { characterId, kind: item, quantity });
}
