// The smallest true rows. What a test says matters, the rest is made up.
import { randomBytes } from 'node:crypto';
import type { Role } from '@/contracts/permissions';
import type { Post, Prisma, User } from '@/generated/prisma/client';
import { hashPassword } from '@/server/accounts/hash-password';
import { usernameKey } from '@/server/accounts/username';
import type { AppContext } from '@/server/platform/app-context';

type App = Pick<AppContext, 'config' | 'db' | 'ids' | 'clock'>;

type Names = { id?: string; username?: string; nickname?: string; bio?: string; avatarUrl?: string; language?: string };

type PersonOptions = Names & {
  /** without one nobody can log in as this person, and no time is spent on hashing */
  password?: string;
  role?: Role;
  suspendedUntil?: Date;
};

type CharacterOptions = Names & { worldId?: string; persona?: Prisma.InputJsonValue };

type PostOptions = {
  author: { id: string };
  text?: string;
  createdAt?: Date;
  deletedAt?: Date;
  worldId?: string;
  worldMinute?: number;
  placeId?: string;
};

const someName = (kind: string) => `${kind}_${randomBytes(4).toString('hex')}`;

function userData(app: App, { username = someName('user'), nickname, ...rest }: Names) {
  const createdAt = app.clock.now();
  return {
    id: app.ids.next(),
    username,
    usernameKey: usernameKey(username),
    nickname: nickname ?? username,
    createdAt,
    updatedAt: createdAt,
    ...rest,
  };
}

export async function aPerson(app: App, { password, role = 'member', ...names }: PersonOptions = {}): Promise<User> {
  const passwordHash = password === undefined ? null : await hashPassword(app, password);
  return app.db.user.create({ data: { ...userData(app, names), kind: 'person', role, passwordHash } });
}

/** A character's account; its body and its world's state are the world's to build. */
export async function aCharacter(app: App, { worldId, persona, ...names }: CharacterOptions = {}): Promise<User> {
  const data = { ...userData(app, names), kind: 'character' as const, worldId };
  return app.db.user.create({ data: { ...data, ...(persona ? { persona: { create: { data: persona } } } : {}) } });
}

/** A published post, counted at its author. */
export async function aPost(app: App, { author, text = 'A post.', createdAt, ...rest }: PostOptions): Promise<Post> {
  const [post] = await app.db.$transaction([
    app.db.post.create({
      data: { id: app.ids.next(), authorId: author.id, text, createdAt: createdAt ?? app.clock.now(), ...rest },
    }),
    app.db.user.update({ where: { id: author.id }, data: { postsCount: { increment: rest.deletedAt ? 0 : 1 } } }),
  ]);
  return post;
}
