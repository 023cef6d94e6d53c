// People who are signed in as browsers are, and what they have to do with each other before anything is measured.
import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { User } from '@/generated/prisma/client';
import type { AppContext } from '@/server/platform/app-context';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';

export type Person = User & { cookie: string };
export type Crowd = {
  people: Person[];
  /** two who write to each other, the first of them first */
  talks: { conversationId: string; one: Person; other: Person }[];
  groups: { conversationId: string; members: Person[] }[];
  /** each with its author */
  posts: { postId: string; author: Person }[];
};

const membersOfGroup = 5;
const monthMs = 30 * 86_400_000;

/** `count` is a multiple of 20. Nobody of the first half has to do with anybody of the second. */
export async function makeCrowd(app: AppContext, count: number, secret: string): Promise<Crowd> {
  const people: Person[] = [];
  for (let n = 0; n < count; n++) people.push(await signedIn(app, secret));
  const talks = await Promise.all(chunks(people, 2).map((pair) => aTalk(app, pair)));
  const groups = await Promise.all(chunks(people, membersOfGroup).map((members) => aGroup(app, members)));
  const posts = await Promise.all(
    people.slice(0, count / 2).map(async (author) => {
      const { id: postId } = await caller(app, { as: author }).posts.create({ text: 'A quiet morning.', clientId: randomUUID() });
      return { postId, author };
    }),
  );
  return { people, talks, groups, posts };
}

async function signedIn(app: AppContext, secret: string): Promise<Person> {
  const person = await aPerson(app);
  const [id, now] = [app.ids.next(), app.clock.now()];
  await app.db.session.create({
    data: { id, userId: person.id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + monthMs) },
  });
  const token = await encode({ token: { sub: person.id, sessionId: id }, secret });
  return { ...person, cookie: `next-auth.session-token=${token}` };
}

async function aTalk(app: AppContext, [one, other]: Person[]): Promise<Crowd['talks'][number]> {
  if (!one || !other) throw new Error('Two talk to each other.');
  await caller(app, { as: other }).profiles.setFollow({ username: one.username, follows: true });
  const { conversationId } = await caller(app, { as: one }).messages.open({ username: other.username });
  return { conversationId, one, other };
}

async function aGroup(app: AppContext, members: Person[]): Promise<Crowd['groups'][number]> {
  const [owner, ...others] = members;
  if (!owner) throw new Error('A group has an owner.');
  const usernames = others.map(({ username }) => username);
  const { conversationId } = await caller(app, { as: owner }).groups.create({
    title: 'Neighbours',
    usernames,
    clientId: randomUUID(),
  });
  for (const as of others) await caller(app, { as }).groups.acceptInvite({ conversationId });
  return { conversationId, members };
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.floor(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
