import { expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';
import { apart, apartFrom, notApartFrom, notApartSql } from './apart';
import { mayBeTold, withoutMutedWordsSql } from './muted';

test('P: Block (both ways): every spelling of the rule names the same people, whoever blocked whom', async () => {
  await using app = await testApp();
  const people = [await aPerson(app), await aPerson(app), await aPerson(app), await aCharacter(app)];
  const [ada, bob, eve, luna] = people.map(({ id }) => id);
  await app.db.block.createMany({
    data: [
      { blockerId: ada ?? '', blockedId: bob ?? '' },
      { blockerId: luna ?? '', blockedId: ada ?? '' },
    ],
  });
  const seen = [];
  for (const { id } of people) {
    const rows = await app.db.user.findMany({ where: notApartFrom(id), orderBy: { id: 'asc' }, select: { id: true } });
    const raw = await app.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM users WHERE ${notApartSql(id, Prisma.sql`id`)} ORDER BY id`;
    const set = await apartFrom(app.db, id);
    expect(raw).toEqual(rows);
    expect(
      people
        .map((one) => one.id)
        .filter((one) => !set.has(one))
        .sort(),
    ).toEqual(rows.map((row) => row.id));
    seen.push(rows.length);
  }
  expect(seen).toEqual([2, 3, 4, 3]);
  expect(await app.db.user.count({ where: notApartFrom(null) })).toBe(4);
  expect(await apart(app.db, ada ?? '', bob ?? '')).toEqual({ isApart: true, byFirst: true });
  expect(await apart(app.db, bob ?? '', ada ?? '')).toEqual({ isApart: true, byFirst: false });
  expect(await apart(app.db, bob ?? '', eve ?? '')).toEqual({ isApart: false, byFirst: false });
});

test('C05: a block ends both follows and their counters once, however often and at once it is said, and is undone', async () => {
  await using app = await testApp();
  const [ada, luna] = [await aPerson(app), await aCharacter(app)];
  const me = caller(app, { as: ada });
  await me.profiles.setFollow({ username: luna.username, follows: true });
  await app.db.$transaction([
    app.db.follow.create({ data: { followerId: luna.id, followedId: ada.id } }),
    app.db.user.update({ where: { id: luna.id }, data: { followingCount: 1 } }),
    app.db.user.update({ where: { id: ada.id }, data: { followersCount: 1 } }),
  ]);
  await Promise.all(Array.from({ length: 20 }, () => me.relations.setBlock({ username: luna.username, blocks: true })));
  expect(await app.db.follow.count()).toBe(0);
  const counts = { followersCount: true, followingCount: true } as const;
  for (const { id } of [ada, luna]) {
    expect(await app.db.user.findUnique({ where: { id }, select: counts })).toEqual({ followersCount: 0, followingCount: 0 });
  }
  expect((await me.relations.blocked({})).items).toMatchObject([{ username: luna.username, isCharacter: true }]);
  for (const { id } of [ada, luna]) {
    const told = await app.db.liveEvent.findMany({ where: { channel: `account:${id}`, type: 'relations.changed' } });
    expect(told.map(({ payload }) => payload)).toEqual([{}]);
  }
  await me.relations.setBlock({ username: luna.username, blocks: false });
  expect((await me.relations.blocked({})).items).toEqual([]);
  await expect(me.relations.setBlock({ username: ada.username, blocks: true })).rejects.toMatchObject({
    message: 'not-with-oneself',
  });
  await expect(me.relations.setBlock({ username: 'nobody', blocks: true })).rejects.toMatchObject({ message: 'user-not-found' });
});

test('P: mute of a person runs out by itself, and is listed until then', async () => {
  const clock = aClock('2026-11-22T12:00:00Z');
  await using app = await testApp({ clock });
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const me = caller(app, { as: ada }).relations;
  await me.setMute({ username: bob.username, mutes: true, hours: 24 });
  expect((await me.muted({})).items).toMatchObject([{ username: bob.username, until: new Date('2026-11-23T12:00:00Z') }]);
  clock.pass(24 * 3_600_000);
  expect((await me.muted({})).items).toEqual([]);
  await me.setMute({ username: bob.username, mutes: true });
  expect((await me.muted({})).items).toMatchObject([{ until: null }]);
  await me.setMute({ username: bob.username, mutes: false });
  expect((await me.muted({})).items).toEqual([]);
});

test('P: mute words/tags: a word is found whole, in any case and form, Chinese anywhere, a tag as a tag; 200 and no more', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const me = caller(app, { as: ada }).relations;
  for (const word of ['Cat', 'two  words', '下雨', '#rain', 'C++', 'naïve']) await me.muteWord({ word });
  const isMuted = async (text: string) => {
    const [row] = await app.db.$queryRaw<{ shown: boolean }[]>`
      SELECT ${withoutMutedWordsSql(ada.id, Prisma.sql`${text}::text`)} AS shown`;
    return row?.shown === false;
  };
  for (const text of ['a CAT!', '今天cat', 'ｃａｔ', 'two\nwords', '今天下雨了', '#Rain', 'I like c++.', 'Naïve']) {
    expect([text, await isMuted(text)]).toEqual([text, true]);
  }
  for (const text of ['concatenate', 'cats', 'two', '下 雨', 'rain', '#rainy', 'C+', '']) {
    expect([text, await isMuted(text)]).toEqual([text, false]);
  }
  await me.unmuteWord({ word: 'CAT' });
  expect(await isMuted('a cat')).toBe(false);
  expect((await me.mutedWords()).map(({ word }) => word)).toEqual(['#rain', 'c++', 'naïve', 'two words', '下雨']);
  const many = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => me.muteWord({ word: `at once ${index}` })));
  expect(many.every(({ status }) => status === 'fulfilled')).toBe(true);
  await app.db.mutedWord.createMany({
    data: Array.from({ length: 175 }, (_, index) => ({ userId: ada.id, word: `w${index}`, pattern: `w${index}` })),
  });
  await expect(me.muteWord({ word: 'one more' })).rejects.toMatchObject({ message: 'too-many-words' });
  await me.muteWord({ word: 'w1' });
  expect(await isMuted('nothing of all that')).toBe(false);
});

test('C05: nobody is told of the deeds of whom they blocked or muted, nor of whom they are blocked by', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const me = caller(app, { as: ada }).relations;
  await me.setBlock({ username: bob.username, blocks: true });
  await me.setMute({ username: eve.username, mutes: true });
  const told = (userId: string, actorId: string) => mayBeTold(app.db, { userId, actorId });
  expect([await told(ada.id, bob.id), await told(bob.id, ada.id)]).toEqual([false, false]);
  expect([await told(ada.id, eve.id), await told(eve.id, ada.id)]).toEqual([false, true]);
  expect(await told(bob.id, eve.id)).toBe(true);
});
