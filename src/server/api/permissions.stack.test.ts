// Who may call what, written down once more: a new procedure fails here until somebody has said who may call it.
import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { type Capability, mayDo, type Role, roles } from '@/contracts/permissions';
import { aPerson } from '@/testing/builders';
import { caller, viewerOf } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import type { ApiContext } from './context';
import { appRouter } from './root';

type Who = 'guest' | 'member' | Capability;
const table: Record<Who, string[]> = {
  guest: [
    ...['accounts.me', 'accounts.register', 'security.confirmMail', 'security.requestReset', 'security.resetPassword'],
    'passkeys.ask',
    'channels.leaveMail',
    ...['comments.list', 'comments.replies', 'comments.thread', 'feed.latest', 'feed.highlights', 'live.events'],
    ...['posts.byId', 'posts.byAuthor', 'posts.versions', 'profiles.byUsername', 'search.posts', 'search.people', 'search.tags'],
    ...['town.view', 'town.bonds', 'town.log', 'town.explain', 'town.character', 'town.onMind', 'world.status'],
  ],
  member: [
    ...['accounts.updateProfile', 'accounts.setAvatar', 'accounts.removeAvatar', 'accounts.age', 'accounts.declareAge'],
    ...['accounts.sessions', 'accounts.revokeSession', 'accounts.revokeOtherSessions'],
    ...['channels.view', 'channels.setSettings', 'channels.addDevice', 'channels.removeDevice', 'channels.addWebhook'],
    ...['channels.removeTarget', 'channels.testTarget'],
    ...['security.view', 'security.changePassword', 'security.setMail', 'security.removeMail', 'security.renewRecoveryCodes'],
    ...['security.offerSecondFactor', 'security.confirmSecondFactor', 'security.endSecondFactor'],
    ...['identities.own', 'identities.remove', 'identities.setFirstPassword'],
    ...['tokens.list', 'tokens.create', 'tokens.remove'],
    ...['passkeys.list', 'passkeys.offer', 'passkeys.add', 'passkeys.rename', 'passkeys.remove'],
    ...['personalData.exports', 'personalData.requestExport', 'personalData.exportLink', 'personalData.requestDeletion'],
    ...['posts.create', 'posts.edit', 'posts.delete', 'posts.setLike', 'posts.setRepost', 'posts.setBookmark'],
    ...['posts.wishes', 'posts.setWishes', 'comments.create', 'comments.setLike', 'comments.delete', 'feed.bookmarks'],
    ...['groups.create', 'groups.invite', 'groups.invites', 'groups.acceptInvite', 'groups.declineInvite', 'groups.members'],
    ...['groups.rename', 'groups.removeMember', 'groups.setRole', 'groups.onText', 'groups.leave'],
    ...['messages.conversations', 'messages.open', 'messages.byId', 'messages.history', 'messages.send', 'messages.markRead'],
    ...['messages.markDelivered', 'messages.typing', 'messages.onTyping', 'messages.unreadCount', 'messages.delete'],
    ...['messages.hide', 'messages.clear', 'messages.requests', 'messages.requestCount', 'messages.acceptRequest'],
    ...['messages.declineRequest', 'messages.settings', 'messages.changeSettings'],
    ...['moderation.report', 'moderation.myReports', 'moderation.concerningMe', 'moderation.appeal'],
    ...['notifications.list', 'notifications.unreadCount', 'notifications.markRead', 'notifications.markAllRead'],
    ...['notifications.settings', 'notifications.setSettings', 'profiles.setFollow', 'search.names'],
    ...['relations.setBlock', 'relations.setMute', 'relations.muteWord', 'relations.unmuteWord', 'relations.blocked'],
    ...['relations.muted', 'relations.mutedWords', 'replies.onText', 'replies.stop', 'replies.again'],
    ...['remembered.everywhere', 'remembered.by', 'remembered.correct', 'remembered.correctRegard', 'remembered.remove'],
    ...['remembered.forget', 'remembered.export', 'wellbeing.present', 'wellbeing.dismissBreak'],
  ],
  operate: [
    ...['channels.deliveries', 'channels.counts'],
    ...['characters.list', 'characters.options', 'characters.sheet', 'characters.preview', 'characters.create'],
    ...['characters.edit', 'characters.importCard', 'characters.exportCard', 'characters.retire', 'characters.revive'],
    ...['files.report', 'files.sweep', 'habits.view', 'habits.set', 'mails.list', 'personalData.deletionReports'],
    ...['memories.list', 'memories.edit', 'memories.remove', 'memories.add', 'remembered.audit'],
    ...['models.view', 'models.add', 'models.edit', 'models.remove', 'models.check'],
    ...['pictures.view', 'pictures.pause', 'pictures.resume', 'pictures.retry'],
    ...['world.start', 'world.stop', 'world.pause', 'world.resume', 'world.step', 'world.alarm', 'world.setSpeed'],
  ],
  audit: ['audit.list'],
  moderate: [
    ...['moderation.queue', 'moderation.case', 'moderation.claim', 'moderation.note', 'moderation.decide'],
    ...['moderation.revert', 'moderation.holds', 'moderation.setHold'],
  ],
  administer: ['moderation.people', 'moderation.setRole', 'moderation.suspend'],
};

const callers = ['guest', ...roles] as const;
const isAllowed = (who: Who, caller: 'guest' | Role): boolean => {
  if (who === 'guest') return true;
  if (caller === 'guest') return false;
  return who === 'member' || mayDo({ role: caller }, who);
};

test('B07: every procedure is open to those whom the table names, and refused to everybody else', async () => {
  await using app = await testApp();
  const unlimited = { ...app, limiter: { take: async () => {}, forgive: async () => {} } };
  // at run time one flat table; its type nests
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { type: 'query' | 'mutation' | 'subscription' } }
  >;
  const named = Object.entries(table).flatMap(([who, paths]) => paths.map((path) => [path, who as Who] as const));
  expect(named.map(([path]) => path).sort()).toEqual(Object.keys(procedures).sort());

  const wrong: string[] = [];
  for (const [path, who] of named) {
    for (const role of callers) {
      const user = { id: app.ids.next(), username: 'somebody', nickname: 'Somebody' };
      const viewer = role === 'guest' ? null : { ...viewerOf({ ...user, role: 'member' }), role };
      const ctx: ApiContext = { app: unlimited, viewer, address: 'test', language: 'en', inProcess: false };
      const type = procedures[path]?._def.type ?? 'query';
      // No procedure takes a number: who is let in is told so, and nothing is done.
      const call = { ctx, path, type, signal: AbortSignal.abort(), batchIndex: 0, getRawInput: async () => 7, router: appRouter };
      const answer = await callTRPCProcedure(call).catch((error: unknown) => error);
      const expected = isAllowed(who, role) ? 'bad-input' : role === 'guest' ? 'not-signed-in' : 'not-allowed';
      const said = answer instanceof TRPCError ? answer.message : 'an answer';
      if (said !== expected) wrong.push(`${path} as ${role}: ${said} instead of ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('B08: what operators change is written down: who, by which call, and about whom', async () => {
  await using app = await testApp();
  const operator = await aPerson(app, { role: 'operator' });
  const someone = await aPerson(app);
  const as = caller(app, { as: operator });
  await as.pictures.pause();
  await expect(caller(app, { as: someone }).pictures.resume()).rejects.toMatchObject({ message: 'not-allowed' });
  expect((await as.audit.list({})).items).toMatchObject([
    { action: 'pictures.controlled', actor: { id: operator.id }, detail: { call: 'pictures.pause' } },
  ]);
});
