import { compareIds, type StreamEntry } from './stream-entry';

/** The newest entries of one stream, shared by all its readers in this process. A reader holds nothing but its position. */
export class StreamTopic {
  readers = 0;
  private ring: StreamEntry[] = [];
  private readonly sleepers = new Set<() => void>();

  /** `head`: the id of the newest entry seen; everything after `floor` is in the ring. */
  constructor(
    readonly key: string,
    public head: string,
    private readonly size: number,
    private floor = head,
  ) {}

  push(entries: readonly StreamEntry[]): void {
    const fresh = entries.filter((entry) => compareIds(entry.id, this.head) > 0);
    this.ring.push(...fresh);
    this.head = fresh.at(-1)?.id ?? this.head;
    const dropped = this.ring.splice(0, Math.max(0, this.ring.length - this.size));
    this.floor = dropped.at(-1)?.id ?? this.floor;
    if (fresh.length > 0) this.wake();
  }

  /** Entries after `id`, at most `max`; undefined when the ring no longer reaches back that far. */
  after(id: string, max: number): StreamEntry[] | undefined {
    if (compareIds(id, this.floor) < 0) return undefined;
    let low = 0;
    let high = this.ring.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.ring[middle];
      if (entry && compareIds(entry.id, id) > 0) high = middle;
      else low = middle + 1;
    }
    return this.ring.slice(low, low + max);
  }

  /** The nearest position at or after `id` from which the ring serves. */
  reachable(id: string): string {
    return compareIds(id, this.floor) < 0 ? this.floor : id;
  }

  wake(): void {
    const woken = [...this.sleepers];
    this.sleepers.clear();
    for (const wake of woken) wake();
  }

  /** Until something comes. Not Promise.race: racing one long-lived promise for each event would keep a reaction for each. */
  sleep(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake);
        this.sleepers.delete(wake);
        resolve();
      };
      if (signal.aborted) return wake();
      signal.addEventListener('abort', wake, { once: true });
      this.sleepers.add(wake);
    });
  }
}
