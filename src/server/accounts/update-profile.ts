import type { UpdateProfileInput } from '@/contracts/inputs/accounts';
import type { AppContext } from '../platform/app-context';

/** Changes what was given and leaves the rest. */
export async function updateProfile(
  app: Pick<AppContext, 'db' | 'clock'>,
  by: { id: string },
  { nickname, bio, language, interests }: UpdateProfileInput,
): Promise<void> {
  await app.db.user.update({ where: { id: by.id }, data: { nickname, bio, language, interests, updatedAt: app.clock.now() } });
}
