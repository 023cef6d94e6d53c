import { expect, test } from 'vitest';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { logIn } from '../auth/log-in';
import { register } from './register';

const input = { username: 'Ada', nickname: 'Ada L.', password: 'correct horse battery' };

test('a stranger registers and logs in with what was chosen', async () => {
  await using app = await testApp();
  const made = await caller(app).accounts.register({ ...input, language: 'zh' });
  expect(made.username).toBe('Ada');
  const { userId } = await logIn(app, { ...input, address: 'here', userAgent: '' });
  expect(userId).toBe(made.id);
  const me = await caller(app, { as: { ...made, nickname: 'Ada L.', role: 'member' } }).accounts.me();
  expect(me).toMatchObject({ ...made, nickname: 'Ada L.', role: 'member', language: 'zh', isCharacter: false, bio: '' });
});

test('a name is taken in every case and form, also when two ask at once', async () => {
  await using app = await testApp();
  const stranger = caller(app);
  const both = await Promise.allSettled([
    stranger.accounts.register(input),
    stranger.accounts.register({ ...input, username: 'ADA' }),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const username of ['ada', 'ＡＤＡ', ' aDa ']) {
    await expect(stranger.accounts.register({ ...input, username })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'username-taken' },
    });
  }
  expect(await app.db.user.count()).toBe(1);
});

test('a password that is guessed first is refused', async () => {
  await using app = await testApp();
  for (const password of ['password', 'iloveyou', 'Ada L.Ada L.']) {
    await expect(caller(app).accounts.register({ ...input, password })).rejects.toMatchObject({
      cause: { code: 'weak-password' },
    });
  }
});

test('sixty accounts an hour come from one address, no more', async () => {
  await using app = await testApp();
  const refuse = { ...input, password: 'password', language: 'en' } as const;
  for (let tries = 0; tries < 60; tries++) await register(app, refuse, { address: 'one' }).catch(() => {});
  await expect(register(app, refuse, { address: 'one' })).rejects.toMatchObject({ code: 'rate-limited' });
  await expect(register(app, refuse, { address: 'two' })).rejects.toMatchObject({ code: 'weak-password' });
});

test('a person changes name, bio and language, each alone', async () => {
  await using app = await testApp();
  const made = await caller(app).accounts.register(input);
  const me = caller(app, { as: { ...made, nickname: 'Ada L.', role: 'member' } });
  await me.accounts.updateProfile({ bio: 'Counts things.' });
  await me.accounts.updateProfile({ language: 'zh' });
  expect(await me.accounts.updateProfile({ nickname: '埃达' })).toMatchObject({
    nickname: '埃达',
    bio: 'Counts things.',
    language: 'zh',
  });
});
