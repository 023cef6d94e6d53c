// How long a person has been with characters in private without a break: counted here, whatever a browser says.

import { limits } from '@/contracts/limits';
import type { CompanionUseView } from '@/contracts/views/people';
import type { AppContext, Db, Tx } from '@/server/platform/app-context';

type App = Pick<AppContext, 'clock'>;

const minuteMs = 60_000;

/** Somebody is with a character now. A pause as long as `limits.companion.pauseMinutes` begins a new stretch. */
export async function noteUse({ clock }: App, db: Db | Tx, personId: string): Promise<void> {
  const now = clock.now();
  const pausedBefore = new Date(now.getTime() - limits.companion.pauseMinutes * minuteMs);
  await db.$executeRaw`
    INSERT INTO companion_uses AS u (person_id, started_at, last_at) VALUES (${personId}::uuid, ${now}, ${now})
    ON CONFLICT (person_id) DO UPDATE SET last_at = greatest(u.last_at, ${now}),
      started_at = CASE WHEN u.last_at < ${pausedBefore} THEN ${now} ELSE u.started_at END`;
}

/** Minutes of the present stretch, and whether a break is due: after two hours, and after two more each time that it was put away. */
export async function companionUse({ clock }: App, db: Db | Tx, personId: string): Promise<CompanionUseView> {
  const use = await db.companionUse.findUnique({ where: { personId } });
  const now = clock.now().getTime();
  if (!use || now - use.lastAt.getTime() >= limits.companion.pauseMinutes * minuteMs) return { minutes: 0, isBreakDue: false };
  const since = Math.max(use.startedAt.getTime(), use.dismissedAt?.getTime() ?? 0);
  return {
    minutes: Math.floor((now - use.startedAt.getTime()) / minuteMs),
    isBreakDue: now - since >= limits.companion.breakAfterMinutes * minuteMs,
  };
}

/** The notice was read; the next one comes after as long again. */
export async function dismissBreak({ db, clock }: App & Pick<AppContext, 'db'>, personId: string): Promise<void> {
  await db.companionUse.updateMany({ where: { personId }, data: { dismissedAt: clock.now() } });
}
