import { hashPassword } from '@/server/accounts/hash-password';
import type { AppContext } from '@/server/platform/app-context';

/** The demo account and the operator's, who may do everything, with the passwords from the environment. An account that exists gets that password. */
export async function createAccounts(app: Pick<AppContext, 'db' | 'ids' | 'config'>): Promise<string[]> {
  const { demoPassword, operatorPassword, language } = app.config.seed;
  const accounts = [
    { username: 'demo', nickname: 'Demo', role: 'member', password: demoPassword },
    { username: 'operator', nickname: 'Operator', role: 'admin', password: operatorPassword },
  ] as const;
  const made: string[] = [];
  for (const { username, nickname, role, password } of accounts) {
    if (!password) continue;
    const passwordHash = await hashPassword(app, password);
    await app.db.user.upsert({
      where: { usernameKey: username },
      create: { id: app.ids.next(), kind: 'person', role, username, usernameKey: username, nickname, language, passwordHash },
      update: { passwordHash, role },
    });
    made.push(username);
  }
  return made;
}
