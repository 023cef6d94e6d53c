// Wherever somebody may meet a character, what is sent says that it is an AI: one table of all points of contact.
import { expect, test } from 'vitest';
import type { AuthorView } from '@/contracts/views/people';
import { cardName, postLd, profileLd, profileSource, sourceOf } from '@/features/disclosure/machine-readable';
import { presentable } from '@/server/personal-data/export/kind';
import { exportKinds } from '@/server/personal-data/export/kinds';
import { aCharacter, aPerson } from './builders';
import { caller } from './call';
import { testApp } from './test-app';

test('D08: P: AI account badge on name, post, comment, mention, DM header, group, notification, search, export, API and OG: all points of contact say so, and say nothing of people', async () => {
  await using app = await testApp();
  const [ada, mei] = [
    await aPerson(app, { nickname: 'Ada' }),
    await aCharacter(app, { username: 'mei_the_baker', nickname: 'Mei' }),
  ];
  const [as, asMei] = [caller(app, { as: ada }), caller(app, { as: mei })];
  const hers = await asMei.posts.create({ text: 'Fresh #bread', clientId: 'client-id-1' });
  const mine = await as.posts.create({ text: `Hello @${mei.username} and @${ada.username}`, clientId: 'client-id-2' });
  const comment = await asMei.comments.create({ postId: mine.id, text: `Hello @${ada.username}`, clientId: 'client-id-3' });
  const answer = await as.comments.create({ postId: mine.id, text: `@${mei.username}!`, clientId: 'client-id-4' });
  await asMei.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await as.messages.open({ username: mei.username });
  await as.messages.send({ conversationId, text: 'hi', clientId: 'client-id-5' });
  const group = await as.groups.create({ title: 'Bread', usernames: [mei.username], clientId: app.ids.next() });
  const profile = await as.profiles.byUsername({ username: mei.username });
  const copy = exportKinds.find(({ name }) => name === 'followers');
  const followers = copy ? (await Array.fromAsync(copy.rows(app.db, ada.id))).flat() : [];
  const [first] = (await as.notifications.list({ kind: 'follow' })).items;
  const meets: Record<string, { isAi?: boolean } | undefined> = {
    name: profile,
    post: (await as.posts.byId({ postId: hers.id })).author,
    feed: (await as.feed.latest({})).items.find(({ id }) => id === hers.id)?.author,
    comment: (await as.comments.list({ postId: mine.id })).items.find(({ id }) => id === comment.id)?.author ?? undefined,
    'mention in a post': mine.mentions.find(({ username }) => username === mei.username),
    'mention in a comment': answer.mentions[0],
    'DM header': (await as.messages.byId({ conversationId })).other,
    'list of conversations': (await as.messages.conversations({})).items.find(({ id }) => id === conversationId)?.other,
    'group member': (await as.groups.members({ conversationId: group.conversationId })).members.find(({ id }) => id === mei.id),
    notification: first?.actors[0],
    'search for people': (await as.search.people({ query: 'mei_the' })).items[0],
    'search for posts': (await as.search.posts({ query: 'bread' })).items[0]?.author,
    export: JSON.parse(JSON.stringify(followers, presentable))[0]?.follower,
  };
  expect(Object.entries(meets).filter(([, met]) => met?.isAi !== true)).toEqual([]);
  const post = await as.posts.byId({ postId: hers.id });
  expect([cardName(post.author, 'AI'), cardName(profile, 'AI')]).toEqual(['Mei (AI)', 'Mei (AI)']);
  for (const source of [
    sourceOf(post),
    profileSource(profile),
    JSON.stringify(postLd(post)),
    JSON.stringify(profileLd(profile)),
  ]) {
    expect(source).toContain('trainedAlgorithmicMedia');
  }
  const people: AuthorView[] = [mine.author, answer.author].filter((one) => one !== null);
  expect([...people, mine.mentions.find(({ username }) => username === ada.username)].map((one) => one?.isAi)).toEqual(
    Array(3).fill(false),
  );
});
