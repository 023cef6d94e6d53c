import { type ChannelKey, channelKeys, digestRhythms, usualChannels } from '@/contracts/channels';
import type { ChannelSettingsInput } from '@/contracts/inputs/channels';
import type { ChannelSettingsView } from '@/contracts/views/channels';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { nextDigestAt } from './next-digest-at';

const usual: ChannelSettingsView = {
  ...{ push: [...usualChannels.push], mail: [], webhook: [...usualChannels.webhook] },
  ...{ digest: 'off', digestHour: 8, digestWeekday: 1, timeZone: 'UTC' },
};

const known = (keys: readonly string[]): ChannelKey[] => channelKeys.filter((key) => keys.includes(key));

/** What reaches somebody by which channel. */
export async function channelSettings(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<ChannelSettingsView> {
  const row = await app.db.channelPreference.findUnique({ where: { userId: by.id } });
  if (!row) return usual;
  const { digestHour, digestWeekday, timeZone } = row;
  return {
    ...{ push: known(row.push), mail: known(row.mail), webhook: known(row.webhook), digestHour, digestWeekday, timeZone },
    digest: digestRhythms.find((rhythm) => rhythm === row.digest) ?? 'off',
  };
}

/** Holds from the next notice, and the next digest, on. */
export async function setChannelSettings(
  app: Pick<AppContext, 'db' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: ChannelSettingsInput,
): Promise<void> {
  const chosen = { ...input, push: known(input.push), mail: known(input.mail), webhook: known(input.webhook) };
  const now = app.clock.now();
  const all = { ...chosen, digestAt: nextDigestAt(chosen, now) };
  await app.db.channelPreference.upsert({
    where: { userId: by.id },
    create: { userId: by.id, ...all, digestedAt: now },
    update: all,
  });
}
