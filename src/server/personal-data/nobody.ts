import type { AppContext, Tx } from '@/server/platform/app-context';

/** Who stands where a deleted account stood and others' words hang on it. No one can register, see, find or write to it. */
export async function nobodysId(app: Pick<AppContext, 'ids' | 'clock'>, tx: Tx): Promise<string> {
  const id = app.ids.derive('nobody');
  const now = app.clock.now();
  await tx.user.createMany({
    data: { id, kind: 'person', username: '~', usernameKey: '~', nickname: '—', leavingAt: now, createdAt: now, updatedAt: now },
    skipDuplicates: true,
  });
  return id;
}
