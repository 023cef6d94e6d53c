import { randomBytes } from 'node:crypto';
import type { CallerUser } from './call';
import type { TestApp } from './test-app';

/** Many people in one statement. */
export async function aCrowd(app: TestApp, count: number): Promise<CallerUser[]> {
  const name = randomBytes(4).toString('hex');
  const now = app.clock.now();
  const people = Array.from({ length: count }, (_, n) => {
    const username = `crowd_${name}_${n}`;
    return { id: app.ids.next(), username, usernameKey: username, nickname: username, createdAt: now, updatedAt: now };
  });
  await app.db.user.createMany({
    data: people.map((person) => ({ ...person, kind: 'person' as const, role: 'member' as const })),
  });
  return people.map(({ id, username, nickname }) => ({ id, username, nickname, role: 'member' as const }));
}
