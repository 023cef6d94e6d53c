import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

const good = { username: 'ada', nickname: 'Ada', password: 'correct horse battery' };

const bad: [string, Record<string, unknown>][] = [
  ['a name that is too short', { username: 'ab' }],
  ['a name that is too long', { username: 'a'.repeat(51) }],
  ['a name with a space', { username: 'a da' }],
  ['a name with NUL', { username: 'ada\0' }],
  ['a name that is a number', { username: 7 }],
  ['no name', { username: undefined }],
  ['an empty nickname', { nickname: '   ' }],
  ['a nickname that is too long', { nickname: 'x'.repeat(51) }],
  ['a nickname with NUL', { nickname: 'A\0da' }],
  ['a nickname that turns text around', { nickname: 'abc\u202Edef' }],
  ['a nickname cut in half', { nickname: '\ud83d' }],
  ['a short password', { password: '1234567' }],
  ['a password that is too long', { password: 'x'.repeat(129) }],
  ['a password that is a list', { password: ['correct horse battery'] }],
  ['an unknown language', { language: 'xx' }],
];

test('accounts.register refuses every kind of bad input and makes no account', async () => {
  await using app = await testApp({ env: {} });
  for (const [name, change] of bad) {
    const input = { ...good, ...change } as typeof good; // wrong on purpose
    const answer = await caller(app, { address: name })
      .accounts.register(input)
      .catch((error: unknown) => error);
    expect(answer, name).toMatchObject({ code: 'BAD_REQUEST', message: 'bad-input' });
  }
  expect(await app.db.user.count()).toBe(0);
});

test('what is for the signed in refuses strangers', async () => {
  await using app = await testApp();
  const { accounts } = caller(app);
  const asked = [
    accounts.sessions(),
    accounts.updateProfile({ bio: 'x' }),
    accounts.revokeSession({ sessionId: app.ids.next() }),
    accounts.revokeOtherSessions(),
  ];
  for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'UNAUTHORIZED', cause: { code: 'not-signed-in' } });
  expect(await accounts.me()).toBeNull();
});

test('profiles and sessions refuse wrong types, long texts and NUL', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const { accounts } = caller(app, { as: ada });
  const wrong = (value: unknown) => value as never; // wrong on purpose
  const asked = [
    () => accounts.updateProfile({ bio: 'x'.repeat(501) }),
    () => accounts.updateProfile({ bio: 'a\0b' }),
    () => accounts.updateProfile({ nickname: '' }),
    () => accounts.updateProfile(wrong({ language: 'tlh' })),
    () => accounts.updateProfile(wrong('bio')),
    () => accounts.revokeSession({ sessionId: 'not an id' }),
    () => accounts.revokeSession(wrong({ sessionId: 5 })),
    () => accounts.revokeSession(wrong(undefined)),
    () => accounts.me(wrong({ id: ada.id })),
    () => accounts.sessions(wrong('all')),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'BAD_REQUEST', message: 'bad-input' });
});
