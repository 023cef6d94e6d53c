// The open pages, the deeds, and how long each page took to hear of each deed.
import { setTimeout as sleep } from 'node:timers/promises';
import { timesOf } from '../times';
import type { Crowd } from './crowd';
import { type Done, doOne, type Kind, keyOfHeard, kinds } from './deeds';
import { Tab } from './tab';

const openedAtOnce = 25;
const patienceMs = 60_000;
const quietMs = 2_000;

type Delays = { sinceCall: number[]; sinceAnswer: number[]; unheard: number };

export class Play {
  readonly tabs: Tab[] = [];
  private readonly arrivals = new Map<string, { userId: string; at: number }[]>();
  private readonly next = new Map<Kind, number>();
  private done: Done[] = [];
  private lastHeard = 0;

  constructor(
    private readonly origin: string,
    private readonly crowd: Crowd,
  ) {}

  /** Opens so many pages, several at a time, and waits until each knows where it stands. */
  async open(count: number): Promise<void> {
    const { people } = this.crowd;
    for (let first = 0; first < count; first += openedAtOnce) {
      for (let n = first; n < Math.min(count, first + openedAtOnce); n++) {
        const person = people[n % people.length];
        if (!person) throw new Error('There is nobody to open a page.');
        const tab = new Tab(this.origin, person, (at, heard) => {
          const key = keyOfHeard(heard, at.person.id);
          this.lastHeard = heard.at;
          if (key) this.arrivals.set(key, [...(this.arrivals.get(key) ?? []), { userId: at.person.id, at: heard.at }]);
        });
        this.tabs.push(tab);
        void tab.stay();
      }
      await this.until(() => this.tabs.every(({ beganAt }) => beganAt !== ''), 'the pages are open');
    }
  }

  /** Deeds of all kinds in turn, `rate` a second, whether or not earlier ones were answered. */
  async act(seconds: number, rate: number): Promise<void> {
    const began = performance.now();
    const running: Promise<void>[] = [];
    for (let index = 0; index < seconds * rate; index++) {
      await sleep(Math.max(0, began + (index * 1000) / rate - performance.now()));
      const kind = kinds[index % kinds.length] ?? 'message';
      const n = this.next.get(kind) ?? 0;
      this.next.set(kind, n + 1);
      running.push(doOne(this.origin, this.crowd, { kind, n }).then((done) => void this.done.push(done)));
    }
    await Promise.all(running);
    await sleep(quietMs);
  }

  /** Prints the delays of what was done since the last time and gives the largest p95 of each sort, in wall milliseconds. */
  say(of: readonly Kind[]): { sinceCall: number; sinceAnswer: number } {
    const { done } = this;
    this.done = [];
    const lines = of.map((kind) => ({ kind, delays: this.delaysOf(done.filter((deed) => deed.kind === kind)) }));
    for (const { kind, delays } of lines) console.log(rowOf(kind, delays));
    const worst = (delay: 'sinceCall' | 'sinceAnswer') =>
      Math.max(...lines.map(({ delays }) => (delays.unheard > 0 ? Number.POSITIVE_INFINITY : timesOf(delays[delay]).p95)));
    return { sinceCall: worst('sinceCall'), sinceAnswer: worst('sinceAnswer') };
  }

  /** When every page was connected again. */
  async untilAllOpen(): Promise<number> {
    await this.until(() => this.tabs.every(({ isOpen }) => isOpen), 'the pages are connected again');
    return performance.now();
  }

  async untilQuiet(): Promise<void> {
    await this.until(() => performance.now() - this.lastHeard > quietMs, 'nothing comes any more');
  }

  close(): void {
    for (const tab of this.tabs) tab.close();
  }

  private delaysOf(done: readonly Done[]): Delays {
    const delays: Delays = { sinceCall: [], sinceAnswer: [], unheard: 0 };
    for (const { key, hearers, began, answered } of done) {
      const heard = (this.arrivals.get(key) ?? []).filter(({ userId }) => !hearers || hearers.has(userId));
      const pages = this.tabs.filter(({ person }) => !hearers || hearers.has(person.id)).length;
      delays.unheard += Math.max(0, pages - heard.length);
      delays.sinceCall.push(...heard.map(({ at }) => at - began));
      delays.sinceAnswer.push(...heard.map(({ at }) => Math.max(0, at - answered)));
    }
    return delays;
  }

  private async until(isSo: () => boolean, what: string): Promise<void> {
    for (const end = performance.now() + patienceMs; !isSo(); await sleep(10)) {
      if (performance.now() > end) throw new Error(`After ${patienceMs} ms it is still not so that ${what}.`);
    }
  }
}

function rowOf(kind: Kind, { sinceCall, sinceAnswer, unheard }: Delays): string {
  const shown = (milliseconds: readonly number[]) => {
    const { p50, p95, p99 } = timesOf(milliseconds);
    return [p50, p95, p99].map((value) => value.toFixed(0).padStart(6)).join('');
  };
  const note = unheard > 0 ? `  NOT HEARD ${unheard}` : '';
  return `  ${kind.padEnd(14)} p50 p95 p99 since the call ${shown(sinceCall)}   since its answer ${shown(sinceAnswer)}   n ${sinceCall.length}${note}`;
}
