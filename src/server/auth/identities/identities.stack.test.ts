// The whole exchange: NextAuth's own door on one side, a provider on loopback on the other.
import { expect, test } from 'vitest';
import { localProvider, type ProviderFault, subjectOf } from '@/stack/identity-provider';
import { browserAt } from '@/testing/auth-door';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { type TestApp, testApp } from '@/testing/test-app';
import { findViewer } from '../find-viewer';
import { freshLogInMs } from '../set-first-password';
import { arrivalMs } from './arrival';
import { completeArrival } from './complete-arrival';

const password = 'correct horse battery';
const client = { id: 'kith', secret: 'only for tests' };

function environment(issuer: string): Record<string, string> {
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret, OIDC_NAME: 'The club' };
}

type Browser = Awaited<ReturnType<typeof browserAt>>;

/** Goes to the provider, says this name there, and comes back. */
async function goAs(browser: Browser, name: string): Promise<string> {
  const asked = await browser.choose('oidc');
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({ code_challenge_method: 'S256', response_type: 'code' });
  asked.pathname = '/approve';
  asked.searchParams.set('name', name);
  const approved = await fetch(asked, { redirect: 'manual' });
  return browser.comeBack(new URL(approved.headers.get('location') ?? ''));
}

const joining = { step: 'join', username: 'ada', nickname: 'Ada', language: 'en', birthYear: 1990, timeZone: 'Europe/London' };

async function viewerOf(app: TestApp, browser: Browser) {
  const sessionId = await browser.sessionId();
  return sessionId ? findViewer(app, sessionId) : null;
}

test('B06: somebody comes from an identity provider, chooses a name, and is let in at once the next time', async () => {
  await using provider = await localProvider(client);
  await using app = await testApp({ env: environment(provider.issuer) });
  await using browser = await browserAt(app);
  expect(await goAs(browser, 'Ada of the club')).toMatch(/\/arrive$/);
  expect(await browser.sessionId()).toBeNull();
  expect(await app.db.user.count()).toBe(0);
  expect(await browser.send('arrival', { ...joining, birthYear: new Date().getFullYear() - 5 })).toBe('too-young');
  expect(await browser.send('arrival', joining)).toBeNull();
  const ada = await viewerOf(app, browser);
  expect(ada).toMatchObject({ username: 'ada', nickname: 'Ada' });

  await using other = await browserAt(app);
  expect(await goAs(other, 'Ada of the club')).not.toMatch(/arrive|error/);
  expect((await viewerOf(app, other))?.id).toBe(ada?.id);
  const me = caller(app, { as: { ...ada, id: ada?.id ?? '', username: 'ada', nickname: 'Ada', role: 'member' } });
  expect(await me.accounts.sessions()).toHaveLength(2);
  expect(await me.identities.own()).toMatchObject({
    providers: [{ id: 'oidc', name: 'The club' }],
    linked: [{ provider: 'The club', label: 'Ada of the club', lastUsedAt: expect.any(Date) }],
  });
  const entries = await app.db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, detail: true } });
  expect(entries).toEqual([
    { action: 'identity.linked', detail: {} },
    { action: 'session.opened', detail: { address: 'here', how: 'provider' } },
    { action: 'session.opened', detail: { address: 'here', how: 'provider' } },
  ]);
});

test('B06: an account that is there is linked by its own password and code only, and asked for the code from then on', async () => {
  await using provider = await localProvider(client);
  await using app = await testApp({ env: environment(provider.issuer) });
  const ada = await aPerson(app, { username: 'ada', password });
  await app.db.user.update({ where: { id: ada.id }, data: { mailAddress: 'ada@example.org', mailKey: 'ada@example.org' } });
  await using browser = await browserAt(app);
  // the same name and address at the provider open nothing
  await goAs(browser, 'ada@example.org');
  expect(await browser.sessionId()).toBeNull();
  expect(await browser.send('arrival', { step: 'link', username: 'ada', password: 'wrong' })).toBe('wrong-credentials');
  expect(await browser.send('arrival', { ...joining, username: 'ADA' })).toBe('username-taken');
  expect(await browser.send('arrival', { step: 'code', code: '123456' })).toBe('arrival-gone');
  expect(await app.db.identity.count()).toBe(0);
  expect(await browser.send('arrival', { step: 'link', username: 'ada', password })).toBeNull();
  expect((await viewerOf(app, browser))?.id).toBe(ada.id);
  expect(await app.db.mail.findMany({ select: { kind: true } })).toEqual([{ kind: 'identity-linked' }]);

  await app.db.secondFactor.create({ data: { userId: ada.id, sealedSecret: 'an app of hers', confirmedAt: app.clock.now() } });
  const me = caller(app, { as: ada });
  const [code = ''] = await me.security.renewRecoveryCodes({ currentPassword: password });
  await using other = await browserAt(app);
  expect(await goAs(other, 'ada@example.org')).toMatch(/\/arrive$/);
  expect(await other.send('arrival', { step: 'code', code: 'abcd-efgh-jkmn' })).not.toBeNull();
  expect(await other.sessionId()).toBeNull();
  expect(await other.send('arrival', { step: 'code', code })).toBeNull();
  expect((await viewerOf(app, other))?.id).toBe(ada.id);
});

test('B06: a false signature, another site’s token, a replayed answer and a refusal open nothing', async () => {
  await using provider = await localProvider(client);
  await using app = await testApp({ env: environment(provider.issuer) });
  await using browser = await browserAt(app);
  const faults: ProviderFault[] = ['signature', 'audience', 'nonce', 'refuses'];
  for (const fault of faults) {
    provider.failBy(fault);
    expect(await goAs(browser, 'Ada')).toContain('error');
    expect(browser.arrival).toBeUndefined();
  }
  provider.failBy(null);
  const asked = await browser.choose('oidc');
  asked.pathname = '/approve';
  asked.searchParams.set('name', 'Ada');
  const back = new URL((await fetch(asked, { redirect: 'manual' })).headers.get('location') ?? '');
  await using victim = await browserAt(app);
  // somebody is sent the answer that another one's log-in got
  expect(await victim.comeBack(back)).toContain('error');
  expect(victim.arrival).toBeUndefined();
  expect(await browser.comeBack(back)).toMatch(/\/arrive$/);
  browser.forgetArrival();
  expect(await browser.comeBack(back)).toContain('error');
  expect(await browser.send('arrival', joining)).toBe('arrival-gone');
});

test('B06: of twenty equal completions at once one makes an account, and after a quarter of an hour none does', async () => {
  const clock = aClock(new Date().toISOString());
  await using provider = await localProvider(client);
  await using app = await testApp({ env: environment(provider.issuer), clock });
  await using browser = await browserAt(app);
  await goAs(browser, 'Ada');
  const sealed = browser.arrival;
  const { step: _, ...person } = joining;
  const complete = (username: string, at: number) =>
    completeArrival(app, {
      ...{ sealed, address: `address ${at}`, userAgent: '' },
      completion: { step: 'join', ...person, username, language: 'en' },
    });
  const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => complete(`ada${at}`, at)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect([await app.db.user.count(), await app.db.identity.count(), await app.db.session.count()]).toEqual([1, 1, 1]);
  await app.db.identity.deleteMany();
  clock.pass(arrivalMs);
  await expect(complete('late', 99)).rejects.toMatchObject({ code: 'arrival-gone' });
});

test('B06: an account without a password sets one soon after a log-in, and only then can lose its provider', async () => {
  const clock = aClock(new Date().toISOString());
  await using provider = await localProvider(client);
  await using app = await testApp({ env: environment(provider.issuer), clock });
  await using browser = await browserAt(app);
  await goAs(browser, 'Ada');
  await browser.send('arrival', joining);
  const viewer = await viewerOf(app, browser);
  if (!viewer) throw new Error('nobody came in');
  const me = caller(app, { as: viewer });
  expect(await me.security.view()).toMatchObject({ hasPassword: false });
  const [linked] = (await me.identities.own()).linked;
  const named = { identityId: linked?.id ?? '' };
  await expect(me.identities.remove({ ...named, currentPassword: password })).rejects.toMatchObject({
    message: 'password-missing',
  });
  const set = (chosen: string) => me.identities.setFirstPassword({ password: chosen });
  await expect(set('password1')).rejects.toMatchObject({ message: 'weak-password' });
  clock.pass(freshLogInMs);
  await expect(set(password)).rejects.toMatchObject({ message: 'log-in-again' });
  clock.pass(-freshLogInMs);
  const tries = await Promise.allSettled([set(password), set(`${password} 2`)]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(set(password)).rejects.toMatchObject({ message: 'not-allowed' });
  const [right = ''] = tries[0]?.status === 'fulfilled' ? [password] : [`${password} 2`];
  const eve = caller(app, { as: await aPerson(app, { username: 'eve', password }) });
  await expect(eve.identities.remove({ ...named, currentPassword: password })).rejects.toMatchObject({
    message: 'identity-not-found',
  });
  await me.identities.remove({ ...named, currentPassword: right });
  expect(await app.db.identity.count({ where: { subject: subjectOf('Ada') } })).toBe(0);
  await using other = await browserAt(app);
  expect(await goAs(other, 'Ada')).toMatch(/\/arrive$/);
});

test('B06: without a provider there is none to choose, and half of one is said at the start', async () => {
  await using app = await testApp();
  await using browser = await browserAt(app);
  const ada = caller(app, { as: await aPerson(app) });
  expect(await ada.identities.own()).toEqual({ providers: [], linked: [] });
  expect((await browser.choose('oidc')).pathname).toBe('/api/auth/signin');
  await expect(testApp({ env: { OIDC_ISSUER: 'https://id.example.org' } })).rejects.toThrow(/OIDC_CLIENT_ID/);
});
