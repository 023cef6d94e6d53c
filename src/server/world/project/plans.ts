import { type Happening, write } from './projection';

export function wokeUp(happening: Happening<'woke-up'>): void {
  write(happening, { characterId: happening.event.characterId, type: 'WAKE_UP', action: 'wake', source: 'rule' });
}

export function planMade(happening: Happening<'plan-made'>): void {
  const { characterId, mood, source, why } = happening.event;
  write(happening, {
    characterId,
    type: 'THINK',
    action: 'plan',
    reason: source === 'fallback' ? `fallback: ${why}` : '',
    result: mood,
    source,
  });
}
