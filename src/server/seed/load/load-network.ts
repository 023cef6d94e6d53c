// A large network for measurements and for looking at: accounts, posts, comments, likes and followers in one go, with right counters.
import { Prisma } from '@/generated/prisma/client';
import type { AppContext, Db } from '@/server/platform/app-context';
import { termsOf } from '@/server/posts/search-terms';
import { textOf } from './crowd-words';
import { countsOf, followOf, type Pair, pairOf } from './spread';

export type NetworkSizes = { people: number; posts: number; comments: number; likes: number; follows: number };
type App = Pick<AppContext, 'db' | 'clock' | 'ids'>;
type Said = (line: string) => void;

/** Rows in one statement. */
const batch = 5_000;
/** Posts are spread over this long before now, wall milliseconds. */
const year = 365 * 86_400_000;

/**
 * Adds a crowd beside what is there. Its accounts are called load1, load2, … and nobody can log in with them; the same `name`
 * cannot be loaded twice (usernames are unique). Gives the ids of its people and posts.
 */
export async function loadNetwork(
  app: App,
  sizes: NetworkSizes,
  said: Said,
  name = 'load',
): Promise<{ people: string[]; posts: string[] }> {
  const crowd = { people: idsFor(app, sizes.people), posts: idsFor(app, sizes.posts), sizes, name, counts: countsFor(sizes) };
  const { people, posts } = crowd;
  await inBatches(sizes.people, 'accounts', said, (numbers) => addPeople(app, numbers, crowd));
  await inBatches(sizes.posts, 'posts', said, (numbers) => addPosts(app, numbers, crowd));
  await inBatches(sizes.likes, 'likes', said, (numbers) => addLikes(app.db, numbers, crowd));
  await inBatches(sizes.follows, 'followers', said, (numbers) => addFollows(app.db, numbers, people));
  await inBatches(sizes.comments, 'comments', said, (numbers) => addComments(app, numbers, crowd));
  await app.db.$executeRawUnsafe('VACUUM ANALYZE users, posts, post_tags, comments, likes, follows');
  return { people, posts };
}

const idsFor = ({ ids }: Pick<App, 'ids'>, count: number) => Array.from({ length: count }, () => ids.next());

async function inBatches(count: number, what: string, said: Said, add: (numbers: number[]) => Promise<unknown>): Promise<void> {
  const began = performance.now();
  for (let first = 0; first < count; first += batch) {
    await add(Array.from({ length: Math.min(batch, count - first) }, (_, index) => first + index));
  }
  said(`${count} ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

type Counts = { likes: Int32Array; comments: Int32Array; followers: Int32Array };
type Crowd = { people: string[]; posts: string[]; sizes: NetworkSizes; name: string; counts: Counts };

function countsFor({ people, posts, likes, comments, follows }: NetworkSizes): Counts {
  const toPosts = (number: number): Pair => pairOf(number, { from: people, to: posts });
  return {
    likes: countsOf(likes, posts, toPosts),
    comments: countsOf(comments, posts, toPosts),
    followers: countsOf(follows, people, (number) => followOf(number, people)),
  };
}

/** Of `count` things dealt out in turn, how many the one with this number gets. */
const shareOf = (number: number, count: number, people: number) => Math.max(0, Math.floor((count - 1 - number) / people) + 1);

async function addPeople({ db, clock }: App, numbers: number[], { people, sizes, name, counts }: Crowd): Promise<void> {
  await db.user.createMany({
    data: numbers.map((number) => ({
      id: people[number] ?? '',
      kind: 'person' as const,
      username: `${name}${number + 1}`,
      usernameKey: `${name}${number + 1}`,
      nickname: `Reader ${number + 1}`,
      postsCount: shareOf(number, sizes.posts, sizes.people),
      followersCount: counts.followers[number] ?? 0,
      followingCount: shareOf(number, sizes.follows, sizes.people),
      createdAt: new Date(clock.now().getTime() - year),
    })),
  });
}

async function addPosts({ db, clock }: App, numbers: number[], { people, posts, counts }: Crowd): Promise<void> {
  const now = clock.now().getTime();
  const data = numbers.map((number) => {
    const text = textOf(number);
    const createdAt = timeOf(number, posts.length, now);
    const counters = { likesCount: counts.likes[number] ?? 0, commentsCount: counts.comments[number] ?? 0 };
    return {
      id: posts[number] ?? '',
      authorId: people[number % people.length] ?? '',
      text,
      terms: termsOf(text),
      createdAt,
      ...counters,
    };
  });
  await db.post.createMany({ data });
  const tags = data.flatMap(({ id, text, createdAt }) => {
    const tag = /#([\p{L}\p{N}_]+)/u.exec(text)?.[1];
    return tag ? [{ postId: id, tag, createdAt }] : [];
  });
  await db.postTag.createMany({ data: tags });
}

/** Evenly over a year, the last one now. */
const timeOf = (number: number, count: number, now: number) => new Date(now - Math.floor((year / count) * (count - number)));

async function addLikes(db: Db, numbers: number[], { people, posts }: Crowd): Promise<void> {
  const pairs = numbers.map((number) => pairOf(number, { from: people.length, to: posts.length }));
  await db.$executeRaw`
    INSERT INTO likes (user_id, post_id, created_at)
    SELECT l.user_id, l.post_id, p.created_at + interval '1 hour' FROM unnest(
      ${pairs.map(({ from }) => people[from] ?? '')}::uuid[], ${pairs.map(({ to }) => posts[to] ?? '')}::uuid[]
    ) AS l(user_id, post_id) JOIN posts p ON p.id = l.post_id`;
}

async function addFollows(db: Db, numbers: number[], people: string[]): Promise<void> {
  const pairs = numbers.map((number) => followOf(number, people.length));
  await db.follow.createMany({
    data: pairs.map(({ from, to }) => ({ followerId: people[from] ?? '', followedId: people[to] ?? '' })),
  });
}

async function addComments({ db, ids }: App, numbers: number[], { people, posts }: Crowd): Promise<void> {
  const pairs = numbers.map((number) => pairOf(number, { from: people.length, to: posts.length }));
  const columns = [
    numbers.map(() => ids.next()),
    pairs.map(({ to }) => posts[to] ?? ''),
    pairs.map(({ from }) => people[from] ?? ''),
  ] as const;
  await db.$executeRaw(Prisma.sql`
    INSERT INTO comments (id, post_id, author_id, text, created_at)
    SELECT c.id, c.post_id, c.author_id, c.text, p.created_at + c.number % 600 * interval '1 minute' FROM unnest(
      ${columns[0]}::uuid[], ${columns[1]}::uuid[], ${columns[2]}::uuid[], ${numbers.map(textOf)}::text[], ${numbers}::int[]
    ) AS c(id, post_id, author_id, text, number) JOIN posts p ON p.id = c.post_id`);
}
