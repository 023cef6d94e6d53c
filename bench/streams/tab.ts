// One open page, as the server sees it: the tRPC subscription by server-sent events, taken up again behind the last event after a cut.
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Person } from './crowd';

const batch = z.object({
  json: z.object({
    events: z.array(z.object({ type: z.string(), payload: z.record(z.string(), z.unknown()) })),
    refetch: z.boolean(),
  }),
});
export type Heard = { type: string; payload: Record<string, unknown>; at: number };

/** What the server asks a browser to wait, wall milliseconds. */
const retryMs = 250;

export class Tab {
  readonly heard: Heard[] = [];
  /** where the stream began, `t<seq>a<seq>` */
  beganAt = '';
  connections = 0;
  refetches = 0;
  refusals = 0;
  isOpen = false;
  private position = '';
  private request: ClientRequest | undefined;
  private isClosed = false;

  constructor(
    private readonly origin: string,
    readonly person: Person,
    private readonly onHeard: (tab: Tab, heard: Heard) => void,
  ) {}

  /** Stays connected until `close`, whatever the server does. */
  async stay(): Promise<void> {
    while (!this.isClosed) {
      await this.connectOnce();
      this.isOpen = false;
      if (!this.isClosed) await sleep(retryMs);
    }
  }

  close(): void {
    this.isClosed = true;
    this.request?.destroy();
  }

  private connectOnce(): Promise<void> {
    const headers: Record<string, string> = { accept: 'text/event-stream', cookie: this.person.cookie };
    if (this.position) headers['last-event-id'] = this.position;
    const url = `${this.origin}/api/trpc/live.events?input=${encodeURIComponent('{"json":{}}')}`;
    return new Promise((resolve) => {
      this.request = get(url, { headers, agent: false }, (response) => this.read(response));
      this.request.once('error', () => resolve());
      this.request.once('close', () => resolve());
    });
  }

  private read(response: IncomingMessage): void {
    if (response.statusCode !== 200) {
      this.refusals += 1;
      this.request?.destroy();
      return;
    }
    this.connections += 1;
    this.isOpen = true;
    let rest = '';
    response.setEncoding('utf8').on('error', () => {});
    response.on('data', (text: string) => {
      const frames = (rest + text).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) this.take(frame);
    });
  }

  private take(frame: string): void {
    const fields = new Map(
      frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    if (fields.get('event') === 'serialized-error') this.refusals += 1;
    const [id, data] = [fields.get('id'), fields.get('data')];
    if (!id || !data) return;
    const at = performance.now();
    const { events, refetch } = batch.parse(JSON.parse(data)).json;
    this.beganAt ||= id;
    this.position = id;
    if (refetch) this.refetches += 1;
    for (const event of events) {
      const heard = { ...event, at };
      this.heard.push(heard);
      this.onHeard(this, heard);
    }
  }
}
