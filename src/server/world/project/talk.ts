import { noteQuantity } from './batch';
import { type Happening, write } from './projection';

export function lineSaid(happening: Happening<'line-said'>): void {
  const { characterId, turn, text, conversationId, source } = happening.event;
  if (turn === null) return; // the opening line stands in the line of its action
  const others = happening.state.conversations[conversationId]?.participants ?? [];
  const targetId = others.find((id) => id !== characterId) ?? null;
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
