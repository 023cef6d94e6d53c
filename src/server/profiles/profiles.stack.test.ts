import { expect, test } from 'vitest';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

const localized = (en: string, zh: string) => ({ en, zh });

test('C01: a character’s profile speaks the reader’s language', async () => {
  await using app = await testApp();
  const persona = {
    occupation: localized('baker', '面包师'),
    age: 34,
    traits: [localized('patient', '有耐心')],
    description: localized('Bakes at dawn.', '天亮就开始烤面包。'),
    somethingNew: true,
  };
  const mei = await aCharacter(app, { username: 'mei', persona });
  await aPost(app, { author: mei });
  const english = await caller(app).profiles.byUsername({ username: 'MEI' });
  expect(english).toMatchObject({
    isCharacter: true,
    isAi: true,
    isMe: false,
    postsCount: 1,
    persona: { occupation: 'baker', age: 34, traits: ['patient'] },
  });
  const chinese = await caller(app, { language: 'zh' }).profiles.byUsername({ username: 'mei' });
  expect(chinese.persona).toEqual({ occupation: '面包师', age: 34, traits: ['有耐心'], description: '天亮就开始烤面包。' });
});

test('a person has a profile without persona, and an unreadable persona hides only itself', async () => {
  await using app = await testApp();
  const ada = await aPerson(app, { username: 'ada', bio: 'hi' });
  expect(await caller(app, { as: ada }).profiles.byUsername({ username: 'ada' })).toMatchObject({
    bio: 'hi',
    isMe: true,
    persona: null,
  });
  await aCharacter(app, { username: 'odd', persona: { age: 'unknown' } });
  expect((await caller(app).profiles.byUsername({ username: 'odd' })).persona).toBeNull();
  await expect(caller(app).profiles.byUsername({ username: 'nobody' })).rejects.toThrow('user-not-found');
});
