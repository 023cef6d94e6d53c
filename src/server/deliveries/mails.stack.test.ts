import { expect, test } from 'vitest';
import type { digestRhythms } from '@/contracts/channels';
import type { User } from '@/generated/prisma/client';
import { refreshHighlights } from '@/server/feed/refresh-highlights';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { deliverDue } from '@/testing/deliveries';
import { mailServer } from '@/testing/mail-server';
import { lastMail, sendDueMails } from '@/testing/mails';
import { type TestApp, testApp } from '@/testing/test-app';
import { writeDigests } from './digest/write-digests';
import { leaveMail } from './leave-mail';
import { nextDigestAt } from './next-digest-at';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function withAddress(app: TestApp, names: { language?: string } = {}): Promise<User> {
  const person = await aPerson(app, names);
  const address = `${person.username}@example.org`;
  return app.db.user.update({ where: { id: person.id }, data: { mailAddress: address, mailKey: address } });
}

async function choose(
  app: TestApp,
  as: User,
  chosen: { mail?: ['comment:people']; digest?: (typeof digestRhythms)[number]; timeZone?: string },
) {
  const channels = caller(app, { as }).channels;
  const { settings } = await channels.view();
  await channels.setSettings({ ...settings, ...chosen });
}

const comment = (app: TestApp, as: User, postId: string, text: string) =>
  caller(app, { as }).comments.create({ postId, text, clientId: `client-id-${text}` });

test('P: per-channel settings: a kind chosen for mail comes by mail at once, once, to a verified address only', async () => {
  const clock = aClock('2026-03-01T12:00:00Z');
  await using app = await testApp({ clock, env: { NEXTAUTH_URL: 'https://kith.test' } });
  const [ada, bob, eve] = [
    await withAddress(app, { language: 'zh' }),
    await aPerson(app, { nickname: '<b>Bob' }),
    await aPerson(app),
  ];
  for (const one of [ada, eve]) {
    await choose(app, one, { mail: ['comment:people'] });
    const { id: postId } = await aPost(app, { author: one });
    await comment(app, bob, postId, `hello-${one.username}`);
  }
  clock.pass(minuteMs);
  await deliverDue(app);
  await deliverDue(app);
  await sendDueMails(app);
  expect(await app.db.mail.findMany({ select: { recipient: true, kind: true, state: true } })).toEqual([
    { recipient: ada.mailAddress, kind: 'notice', state: 'sent' },
  ]);
  const mail = await lastMail(app);
  expect(mail.subject).toBe('<b>Bob评论了你的动态');
  expect(mail.text).toContain(`hello-${ada.username}`);
  expect(mail.text).toMatch(/https:\/\/kith\.test\/api\/deliveries\/open\?token=\S+/);
  // The address was taken off before the next one left.
  const { id: postId } = await aPost(app, { author: ada });
  await comment(app, bob, postId, 'too-late-to-tell');
  await app.db.user.update({ where: { id: ada.id }, data: { mailAddress: null, mailKey: null } });
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(await app.db.mail.count()).toBe(1);
});

test('P: e-mail digest: at the person’s hour, what was missed, in their language, with what characters did marked; nothing missed, no mail', async () => {
  const clock = aClock('2026-03-01T12:00:00Z');
  await using app = await testApp({ clock });
  const [ada, bob, luna] = [
    await withAddress(app),
    await aPerson(app, { nickname: 'Bob' }),
    await aCharacter(app, { nickname: 'Luna' }),
  ];
  // 8 o'clock in Shanghai is midnight in UTC.
  await choose(app, ada, { digest: 'daily', timeZone: 'Asia/Shanghai' });
  const { id: postId } = await aPost(app, { author: ada });
  const hers = await aPost(app, { author: luna, text: 'The bakery smells of oranges.' });
  await caller(app, { as: bob }).posts.setLike({ postId: hers.id, liked: true });
  await comment(app, bob, postId, 'so-many-words');
  await caller(app, { as: luna }).posts.setLike({ postId, liked: true });
  await refreshHighlights(app);
  clock.pass(11 * hourMs);
  await writeDigests(app);
  expect(await app.db.mail.count()).toBe(0);
  clock.pass(hourMs);
  // However many workers look at once, and again.
  await Promise.all(Array.from({ length: 20 }, () => writeDigests(app)));
  await writeDigests(app);
  await sendDueMails(app);
  expect(await app.db.mail.findMany({ select: { kind: true } })).toEqual([{ kind: 'digest' }]);
  const { subject, text } = await lastMail(app);
  expect(subject).toBe('Your day on Kith');
  expect(text).toContain('Bob commented on your post: so-many-words');
  expect(text).toContain('Luna (AI) liked your post');
  expect(text).toContain('Luna (AI): The bakery smells of oranges.');
  // A day later nothing is new: nothing is written, and the day after is planned.
  clock.pass(24 * hourMs);
  await writeDigests(app);
  expect(await app.db.mail.count()).toBe(1);
  expect(await app.db.channelPreference.findFirst()).toMatchObject({ digestAt: new Date('2026-03-04T00:00:00Z') });
});

test('P: e-mail digest: a link in it ends it without a log-in, in one click of a mail program, and a forged one ends nothing', async () => {
  const clock = aClock('2026-03-01T12:00:00Z');
  await using server = await mailServer();
  await using app = await testApp({ clock, env: { MAIL_SMTP_URL: server.url, NEXTAUTH_URL: 'https://kith.test' } });
  const [ada, bob] = [await withAddress(app), await aPerson(app)];
  await choose(app, ada, { digest: 'weekly', mail: ['comment:people'] });
  const { id: postId } = await aPost(app, { author: ada });
  await comment(app, bob, postId, 'some-words');
  clock.pass(7 * 24 * hourMs);
  await writeDigests(app);
  await sendDueMails(app);
  const [mail] = server.received;
  const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value ?? '';
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const token = /^<https:\/\/kith\.test\/api\/unsubscribe\?token=(\S+)>$/.exec(header('list-unsubscribe'))?.[1] ?? '';
  expect(mail?.text).toContain(`https://kith.test/unsubscribe?token=${token}`);
  const guest = caller(app).channels;
  await expect(guest.leaveMail({ token: token.replace('digest', 'notices') })).rejects.toMatchObject({ message: 'link-invalid' });
  await expect(guest.leaveMail({ token: token.replace(ada.id, bob.id) })).rejects.toMatchObject({ message: 'link-invalid' });
  const settings = async () => (await caller(app, { as: ada }).channels.view()).settings;
  expect(await settings()).toMatchObject({ digest: 'weekly' });
  await leaveMail(app, { token });
  expect(await guest.leaveMail({ token })).toEqual({ sort: 'digest' });
  expect(await settings()).toMatchObject({ digest: 'off', mail: ['comment:people'] });
  clock.pass(7 * 24 * hourMs);
  await writeDigests(app);
  expect(await app.db.mail.count()).toBe(1);
});

test.each([
  ['daily', 8, 1, 'UTC', '2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z'],
  ['daily', 8, 1, 'Asia/Kolkata', '2026-03-01T00:00:00Z', '2026-03-01T02:30:00Z'],
  ['daily', 2, 1, 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-30T00:00:00Z'],
  ['weekly', 9, 0, 'America/New_York', '2026-03-01T20:00:00Z', '2026-03-08T13:00:00Z'],
  ['weekly', 9, 0, 'Not/AZone', '2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z'],
] as const)(
  'P: e-mail digest: %s at %i o’clock (weekday %i) in %s comes next after %s at %s',
  (digest, digestHour, digestWeekday, timeZone, now, at) => {
    expect(nextDigestAt({ digest, digestHour, digestWeekday, timeZone }, new Date(now))).toEqual(new Date(at));
  },
);
