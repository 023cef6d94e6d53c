import type { SetMuteInput } from '@/contracts/inputs/relations';
import { accountChannel } from '@/contracts/live-events';
import type { AppContext } from '../platform/app-context';
import { otherNamed } from './other-named';

const HOUR_MS = 3_600_000;

export const untilIn = (hours: number | null, now: Date) => (hours === null ? null : new Date(now.getTime() + hours * HOUR_MS));

/**
 * Somebody does not want to come across another one, for `hours` or until it is taken back; saying it again sets the end anew. The other
 * one is not told. Throws `DomainError`: `user-not-found`, `not-with-oneself`.
 */
export async function setMute(
  app: Pick<AppContext, 'transact' | 'live' | 'clock'>,
  by: { id: string },
  { username, mutes, hours }: SetMuteInput,
): Promise<void> {
  await app.transact(async (tx) => {
    const mutedId = await otherNamed(tx, by.id, username);
    const pair = { muterId: by.id, mutedId };
    const now = app.clock.now();
    const until = untilIn(hours, now);
    if (mutes) {
      await tx.mute.upsert({
        where: { muterId_mutedId: pair },
        create: { ...pair, until, createdAt: now },
        update: { until },
      });
    } else await tx.mute.deleteMany({ where: pair });
    await app.live.append(tx, accountChannel(by.id), [{ type: 'relations.changed', payload: {} }]);
  });
}
