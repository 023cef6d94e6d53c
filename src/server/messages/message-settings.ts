import type { MessageSettingsInput } from '@/contracts/inputs/messages';
import type { MessageSettingsView } from '@/contracts/views/messages';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

const defaults: MessageSettingsView = { whoMayWrite: 'everybody', readReceipts: true, showsTyping: true };
const select = { whoMayWrite: true, readReceipts: true, showsTyping: true } as const;

/** What a person chose about messages, or the defaults. */
export async function messageSettings(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<MessageSettingsView> {
  return (await app.db.messageSettings.findUnique({ where: { userId: by.id }, select })) ?? defaults;
}

/** Changes what is given and leaves the rest. Gives all of them. */
export function changeMessageSettings(
  app: Pick<AppContext, 'transact'>,
  by: Pick<Viewer, 'id'>,
  { whoMayWrite, readReceipts, showsTyping }: MessageSettingsInput,
): Promise<MessageSettingsView> {
  const data = {
    ...(whoMayWrite === undefined ? {} : { whoMayWrite }),
    ...(readReceipts === undefined ? {} : { readReceipts }),
    ...(showsTyping === undefined ? {} : { showsTyping }),
  };
  return app.transact(async (tx) => {
    await tx.messageSettings.createMany({ data: { userId: by.id }, skipDuplicates: true });
    return tx.messageSettings.update({ where: { userId: by.id }, data, select });
  });
}
