// What operators change is written down after it was done, in one place: a use-case need not know who called it through which door.
import { z } from 'zod';
import type { AuditedAction, AuditSubject } from '@/contracts/audit';
import { usernameKey } from '../accounts/username';
import { recordAudit } from '../audit/record-audit';
import type { AppContext } from '../platform/app-context';
import { mainWorld } from '../world/main-world';

const audited: Readonly<Record<string, readonly [AuditedAction, AuditSubject]>> = {
  'world.start': ['world.controlled', 'world'],
  'world.stop': ['world.controlled', 'world'],
  'world.pause': ['world.controlled', 'world'],
  'world.resume': ['world.controlled', 'world'],
  'world.step': ['world.controlled', 'world'],
  'world.alarm': ['world.controlled', 'world'],
  'world.setSpeed': ['world.controlled', 'world'],
  'habits.set': ['habits.changed', 'world'],
  'models.add': ['endpoint.changed', 'endpoint'],
  'models.edit': ['endpoint.changed', 'endpoint'],
  'models.remove': ['endpoint.changed', 'endpoint'],
  'characters.create': ['character.created', 'character'],
  'characters.edit': ['character.edited', 'character'],
  'characters.retire': ['character.retired', 'character'],
  'characters.revive': ['character.revived', 'character'],
  'memories.edit': ['memory.edited', 'character'],
  'memories.remove': ['memory.edited', 'character'],
  'memories.add': ['memory.edited', 'character'],
  'pictures.pause': ['pictures.controlled', 'pictures'],
  'pictures.resume': ['pictures.controlled', 'pictures'],
  'pictures.retry': ['pictures.controlled', 'pictures'],
};

const named = z.object({ username: z.string().optional(), id: z.string().nullish() });

/** Writes down that `actorId` called this procedure, if it is one of those; `input` only names the subject and is not kept. */
export async function auditCall(app: AppContext, call: { path: string; actorId: string; input: unknown }): Promise<void> {
  const entry = audited[call.path];
  if (!entry) return;
  const [action, subjectKind] = entry;
  const { username, id } = named.safeParse(call.input).data ?? {};
  const subject =
    username === undefined ? undefined : await app.db.user.findUnique({ where: { usernameKey: usernameKey(username) } });
  const subjectId = subject?.id ?? id ?? (subjectKind === 'world' ? mainWorld : subjectKind);
  await recordAudit(app, app.db, {
    actorId: call.actorId,
    action,
    subjectKind,
    subjectId: subjectId.slice(0, 80),
    detail: { call: call.path },
  });
}
