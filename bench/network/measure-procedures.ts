// Procedures called without HTTP, at one and at fifty at a time, and what Postgres alone takes for the statements they send.
import type pg from 'pg';
import type { AppContext } from '@/server/platform/app-context';
import { encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { caller } from '@/testing/call';
import { row, timed, timesOf } from '../times';
import { record, replay } from './recorded';

type Network = { app: AppContext; pool: pg.Pool; people: string[] };
/** Wall milliseconds at the median, and quotients of such. */
export type Measured = { feed: number; overRaw: number; deep: number };
type Reading = { name: string; work: (n: number) => Promise<unknown> };

const rounds = { one: 400, fifty: 1_500, warm: 60 };
const deepPage = 2_000;

/** Prints all figures; every call comes from another person, so that no one's limit is met. */
export async function measureProcedures({ app, pool, people }: Network): Promise<Measured> {
  const as = (n: number) => {
    const id = people[n % people.length] ?? '';
    return caller(app, { as: { id, username: `load${n}`, nickname: 'Reader', role: 'member' }, address: `bench-${n % 5_000}` });
  };
  const deepCursor = await cursorAt(app, deepPage);
  const [post] = (await as(0).feed.latest({})).items;
  if (!post) throw new Error('The feed is empty.');
  const feed = (n: number) => as(n).feed.latest({});
  const readings: Reading[] = [
    { name: `feed, page ${deepPage}`, work: (n) => as(n).feed.latest({ cursor: deepCursor }) },
    { name: 'feed of the followed', work: (n) => as(n).feed.latest({ of: 'followed' }) },
    {
      name: 'post page with its comments',
      work: (n) => Promise.all([as(n).posts.byId({ postId: post.id }), as(n).comments.list({ postId: post.id })]),
    },
    { name: 'search, English', work: (n) => as(n).search.posts({ query: 'blue umbrella' }) },
    { name: 'search, Chinese', work: (n) => as(n).search.posts({ query: '蓝雨伞' }) },
    { name: 'unread counts', work: (n) => Promise.all([as(n).messages.unreadCount(), as(n).notifications.unreadCount()]) },
  ];
  const beside = await besideRaw(pool, feed);
  const [deep] = [await oneAndFifty(readings[0])];
  for (const reading of readings.slice(1)) await oneAndFifty(reading);
  const liked = await manyPosts(app);
  await oneAndFifty({
    name: 'like',
    work: (n) => as(n).posts.setLike({ postId: liked[(n * 7) % liked.length] ?? post.id, liked: true }),
  });
  await oneAndFifty({
    name: 'post creation',
    work: (n) => as(n).posts.create({ text: `A note of the benchmark, number ${n}`, clientId: `benchmark-${n}` }),
  });
  return { ...beside, deep: deep / beside.feed };
}

/** The first page and its statements by `pg`, in turns, so that what else the machine does strikes both. */
async function besideRaw(pool: pg.Pool, feed: (n: number) => Promise<unknown>): Promise<Pick<Measured, 'feed' | 'overRaw'>> {
  await timed(rounds.warm, 1, feed);
  const stages = await record(() => feed(1));
  const raw = () => replay(pool, stages);
  await timed(rounds.warm, 1, raw);
  const medians = { ours: 0, bare: 0 };
  for (const [name, atOnce, count] of [
    ['1 connection', 1, rounds.one],
    ['50 connections', 50, rounds.fifty],
  ] as const) {
    const [ours, bare]: [number[], number[]] = [[], []];
    const seconds = { ours: 0, bare: 0 };
    for (let part = 0; part < 4; part++) {
      seconds.ours += await clocked(async () => ours.push(...(await timed(count / 4, atOnce, feed))));
      seconds.bare += await clocked(async () => bare.push(...(await timed(count / 4, atOnce, raw))));
    }
    console.log(row(`feed, ${name}`, timesOf(ours), `${(count / seconds.ours).toFixed(0)}/s`));
    console.log(row(`  its ${stages.flat().length} statements by pg`, timesOf(bare), `${(count / seconds.bare).toFixed(0)}/s`));
    if (atOnce === 1) Object.assign(medians, { ours: timesOf(ours).p50, bare: timesOf(bare).p50 });
  }
  return { feed: medians.ours, overRaw: medians.ours / medians.bare };
}

/** Gives the median at one at a time. */
async function oneAndFifty(reading: Reading | undefined): Promise<number> {
  if (!reading) return Number.NaN;
  await timed(rounds.warm, 1, reading.work);
  // Numbers go on, so that a write is never the repeat of one before.
  const one = timesOf(await timed(rounds.one / 2, 1, (n) => reading.work(n + rounds.warm)));
  console.log(row(`${reading.name}, 1 at a time`, one));
  const many: number[] = [];
  const took = await clocked(async () => many.push(...(await timed(rounds.fifty, 50, (n) => reading.work(n + rounds.one)))));
  console.log(row(`${reading.name}, 50 at a time`, timesOf(many), `${(rounds.fifty / took).toFixed(0)}/s`));
  return one.p50;
}

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function cursorAt(app: AppContext, page: number): Promise<string> {
  const [last] = await app.db.post.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page * 20,
    take: 1,
    select: { id: true, createdAt: true },
  });
  if (!last) throw new Error(`There are fewer than ${page} pages.`);
  return encodeCursor({ at: last.createdAt, id: last.id });
}

async function manyPosts(app: AppContext): Promise<string[]> {
  const rows = await app.db.post.findMany({ select: { id: true }, take: 5_000, orderBy: { createdAt: 'asc' } });
  return rows.map(({ id }) => id);
}
