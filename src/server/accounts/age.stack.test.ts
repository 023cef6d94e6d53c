import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';

const now = '2026-11-22T12:00:00Z';
const input = { username: 'ada', nickname: 'Ada', password: 'correct horse battery' };

test('P: Under-18 mode refuses who is too young at registration, and keeps nothing of them', async () => {
  await using app = await testApp({ clock: aClock(now) });
  await expect(caller(app).accounts.register({ ...input, birthYear: 2014 })).rejects.toMatchObject({
    cause: { code: 'too-young' },
  });
  expect(await app.db.user.count()).toBe(0);
});

test('P: Under-18 mode follows from the declared year, which is said once and changed to a younger one only', async () => {
  await using app = await testApp({ clock: aClock(now) });
  const { id } = await caller(app).accounts.register({ ...input, birthYear: 2009, timeZone: 'Europe/Berlin' });
  const me = caller(app, { as: await app.db.user.findUniqueOrThrow({ where: { id } }) });
  expect(await me.accounts.age()).toEqual({ birthYear: 2009, mode: 'reduced' });
  await expect(me.accounts.declareAge({ birthYear: 1990 })).rejects.toMatchObject({ cause: { code: 'age-declared' } });
  expect(await me.accounts.declareAge({ birthYear: 2010 })).toEqual({ birthYear: 2010, mode: 'reduced' });
  const grown = caller(app, { as: await aPerson(app) });
  expect(await grown.accounts.age()).toEqual({ birthYear: null, mode: 'full' });
  expect(await grown.accounts.declareAge({ birthYear: 1990 })).toEqual({ birthYear: 1990, mode: 'full' });
  await expect(grown.accounts.declareAge({ birthYear: 2015 })).rejects.toMatchObject({ cause: { code: 'too-young' } });
  await expect(grown.accounts.declareAge({ birthYear: 2000, timeZone: 'Moon/Base' })).rejects.toMatchObject({
    message: 'bad-input',
  });
});
