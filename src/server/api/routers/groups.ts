import { tracked } from '@trpc/server';
import {
  createGroupInput,
  groupReplyStreamInput,
  inviteInput,
  memberInput,
  memberRoleInput,
  renameGroupInput,
} from '@/contracts/inputs/groups';
import { conversationInput } from '@/contracts/inputs/messages';
import { pageInput } from '@/contracts/inputs/paging';
import { followGroupReply } from '../../characters/groups/follow-group-reply';
import { acceptInvite, declineInvite } from '../../messages/groups/answer-invite';
import { createGroup } from '../../messages/groups/create-group';
import { inviteToGroup } from '../../messages/groups/invite-to-group';
import { leaveGroup } from '../../messages/groups/leave-group';
import { listInvites, listMembers } from '../../messages/groups/list-group';
import { removeMember, renameGroup, setMemberRole } from '../../messages/groups/manage-group';
import { router, signedInProcedure } from '../trpc';

// What reaches the phones of others costs more than a word.
const calling = signedInProcedure.meta({ cost: 5 });

export const groupsRouter = router({
  create: calling
    .input(createGroupInput)
    .mutation(async ({ ctx, input }) => ({ conversationId: await createGroup(ctx.app, ctx.viewer, input) })),
  invite: calling.input(inviteInput).mutation(({ ctx, input }) => inviteToGroup(ctx.app, ctx.viewer, input)),
  invites: signedInProcedure.input(pageInput).query(({ ctx, input }) => listInvites(ctx.app, ctx.viewer, input)),
  acceptInvite: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => acceptInvite(ctx.app, ctx.viewer, input.conversationId)),
  declineInvite: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => declineInvite(ctx.app, ctx.viewer, input.conversationId)),
  members: signedInProcedure
    .input(conversationInput)
    .query(({ ctx, input }) => listMembers(ctx.app, ctx.viewer, input.conversationId)),
  rename: signedInProcedure.input(renameGroupInput).mutation(({ ctx, input }) => renameGroup(ctx.app, ctx.viewer, input)),
  removeMember: signedInProcedure.input(memberInput).mutation(({ ctx, input }) => removeMember(ctx.app, ctx.viewer, input)),
  setRole: signedInProcedure.input(memberRoleInput).mutation(({ ctx, input }) => setMemberRole(ctx.app, ctx.viewer, input)),
  /** A character's answer while it is being written; resumes after a cut and ends with `done` or `failed`. */
  onText: signedInProcedure.input(groupReplyStreamInput).subscription(async function* ({ ctx, input, signal }) {
    const until = signal ?? new AbortController().signal;
    const { messageId, characterId, lastEventId } = input;
    const following = { messageId, characterId, after: lastEventId ?? null, signal: until };
    for await (const { id, events } of followGroupReply(ctx.app, ctx.viewer.id, following)) yield tracked(id, events);
  }),
  leave: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => leaveGroup(ctx.app, ctx.viewer, input.conversationId)),
});
