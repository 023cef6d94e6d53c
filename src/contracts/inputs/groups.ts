import { z } from 'zod';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { conversationInput } from './messages';
import { textInput } from './text-input';

const usernames = z.array(knownUsernameInput).max(limits.group.invitesAtOnce);

/** `clientId` names the group: sent twice, it is made once. */
export const createGroupInput = z.object({
  title: textInput(limits.group.title),
  usernames: usernames.min(1),
  clientId: z.uuid(),
});
export type CreateGroupInput = z.output<typeof createGroupInput>;
export const inviteInput = conversationInput.extend({ usernames: usernames.min(1) });
export const renameGroupInput = conversationInput.extend({ title: textInput(limits.group.title) });
export const memberInput = conversationInput.extend({ userId: z.uuid() });
export const memberRoleInput = memberInput.extend({ role: z.enum(['member', 'admin']) });
/** `messageId` and `characterId`: which answer; `lastEventId` resumes after a cut. */
export const groupReplyStreamInput = z.object({
  messageId: z.uuid(),
  characterId: z.uuid(),
  lastEventId: z.string().max(40).nullish(),
});
