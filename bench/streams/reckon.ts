// What every open page heard, held against what Postgres says it was told.
import { accountChannel, worldChannel } from '@/contracts/live-events';
import type { AppContext } from '@/server/platform/app-context';
import type { Tab } from './tab';

/** Events over all pages, and pages. */
export type Reckoning = { told: number; lost: number; doubled: number; refetches: number; refusals: number; misordered: number };

type Row = { channel: string; seq: number; type: string; payload: unknown };

const sorted = (payload: object) => Object.entries(payload).sort(([one], [other]) => (one < other ? -1 : 1));
const nameOf = ({ type, payload }: { type: string; payload: unknown }) => `${type} ${JSON.stringify(sorted(Object(payload)))}`;
const isOfTown = (type: string) => /^(post|comment|world|character)\./.test(type);

function startOf({ beganAt }: Tab): { town: number; account: number } {
  const [town = 0, account = 0] = beganAt.slice(1).split('a').map(Number);
  return { town, account };
}

function toldTo(tab: Tab, rows: ReadonlyMap<string, readonly Row[]>): string[][] {
  const start = startOf(tab);
  const after = (channel: string, seq: number) => (rows.get(channel) ?? []).filter((row) => row.seq > seq).map(nameOf);
  return [after(worldChannel('main'), start.town), after(accountChannel(tab.person.id), start.account)];
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const missing = (wanted: Map<string, number>, there: Map<string, number>): number =>
  [...wanted].reduce((sum, [name, count]) => sum + Math.max(0, count - (there.get(name) ?? 0)), 0);

async function rowsByChannel(app: Pick<AppContext, 'db'>): Promise<Map<string, Row[]>> {
  const rows = await app.db.liveEvent.findMany({
    orderBy: [{ channel: 'asc' }, { seq: 'asc' }],
    select: { channel: true, seq: true, type: true, payload: true },
  });
  return Map.groupBy(rows, ({ channel }) => channel);
}

export async function reckon(app: Pick<AppContext, 'db'>, tabs: readonly Tab[]): Promise<Reckoning> {
  const rows = await rowsByChannel(app);
  const sum: Reckoning = { told: 0, lost: 0, doubled: 0, refetches: 0, refusals: 0, misordered: 0 };
  for (const tab of tabs) {
    const told = toldTo(tab, rows);
    const heard = [tab.heard.filter(({ type }) => isOfTown(type)), tab.heard.filter(({ type }) => !isOfTown(type))];
    const names = heard.map((events) => events.map(nameOf));
    const [wanted, there] = [countsOf(told.flat()), countsOf(names.flat())];
    sum.told += told.flat().length;
    sum.lost += missing(wanted, there);
    sum.doubled += missing(there, wanted);
    sum.refetches += tab.refetches;
    sum.refusals += tab.refusals;
    sum.misordered += JSON.stringify(names) === JSON.stringify(told) ? 0 : 1;
  }
  return sum;
}
