// What is agreed for later: one's own time and that of those who take part, until it begins, is over, or comes to nothing.
import { z } from 'zod';
import { eventKinds } from '../event-kinds';
import { worldMinute } from '../world-time';

export const entryStatuses = ['pending', 'in-progress', 'completed', 'failed', 'cancelled'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export const entrySchema = z.object({
  id: z.uuid(),
  kind: z.enum(eventKinds),
  /** whose it is */
  characterId: z.uuid(),
  /** who else takes part */
  participantIds: z.array(z.uuid()),
  placeId: z.string().nullable(),
  start: worldMinute,
  /** it takes the minutes before this one */
  end: worldMinute,
  /** 0 to 100, lower is more urgent */
  priority: z.int().min(0).max(100),
  status: z.enum(entryStatuses),
  /** from this minute on those concerned are told, early enough to be there */
  remindAt: worldMinute,
  isTold: z.boolean(),
  /** what it is about, in words; empty when nobody said */
  note: z.string(),
});
export type Entry = z.output<typeof entrySchema>;

/** Pending: not begun. It ends once, and what has ended never changes again. */
const next = {
  pending: ['in-progress', 'cancelled', 'failed'],
  'in-progress': ['completed', 'failed'],
  completed: [],
  failed: [],
  cancelled: [],
} satisfies Record<EntryStatus, EntryStatus[]>;

const following: Readonly<Record<EntryStatus, readonly EntryStatus[]>> = next;

export const isOver = (status: EntryStatus) => following[status].length === 0;

/** May what stands so come to stand so? A new entry (null) begins pending; a change that keeps the status is one of time or people, before it begins. */
export function mayBecome(from: EntryStatus | null, to: EntryStatus): boolean {
  if (from === null || from === to) return to === 'pending';
  return following[from].includes(to);
}

/** Everybody whose time it takes: the owner first. */
export const peopleOf = ({ characterId, participantIds }: Pick<Entry, 'characterId' | 'participantIds'>): string[] => [
  characterId,
  ...participantIds.filter((id) => id !== characterId),
];
