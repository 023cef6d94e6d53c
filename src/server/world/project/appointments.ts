import { isMeeting } from '@/simulation/agenda/meetings';
import { type Happening, write } from './projection';

const words = { completed: 'meeting-held', failed: 'meeting-missed', cancelled: 'meeting-called-off' } as const;

/** How a meeting ended; that it was arranged stands in the line of the action, and shifts stand in the work that was done. */
export function agendaEntryChanged(happening: Happening<'agenda-entry-changed'>): void {
  const { entry } = happening.event;
  const { status, characterId, participantIds, placeId, note } = entry;
  if (!isMeeting(entry) || status === 'pending' || status === 'in-progress') return;
  write(happening, {
    characterId,
    type: 'OTHER',
    action: words[status],
    targetId: participantIds[0] ?? null,
    placeId,
    result: note,
    source: 'rule',
  });
}
