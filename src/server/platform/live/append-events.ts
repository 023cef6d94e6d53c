import type { LiveEvent } from '@/contracts/live-events';
import type { Tx } from '../app-context';

/**
 * Writes the events with the channel's next numbers. The number is taken under the channel's row lock, which is held until the
 * commit, so the order of numbers is the order of commits and no number is ever missing.
 */
export async function appendEvents(
  tx: Tx,
  channel: string,
  { events, at }: { events: readonly LiveEvent[]; at: Date },
): Promise<void> {
  const [row] = await tx.$queryRaw<{ last_seq: number }[]>`
    insert into live_channels as c (name, last_seq) values (${channel}, ${events.length}::int)
    on conflict (name) do update set last_seq = c.last_seq + ${events.length}::int
    returning last_seq`;
  if (!row) throw new Error(`No row for the channel ${channel}`);
  const first = row.last_seq - events.length + 1;
  const rows = JSON.stringify(events.map((event, index) => ({ ...event, seq: first + index })));
  await tx.$executeRaw`
    insert into live_events (channel, seq, type, payload, created_at)
    select ${channel}, r.seq, r.type, r.payload, ${at}
    from jsonb_to_recordset(${rows}::jsonb) as r(seq int, type text, payload jsonb)`;
}
