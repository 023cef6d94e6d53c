import { z } from 'zod';
import { limits } from '../limits';
import { decisions, reportReasonNames, reportSubjects } from '../moderation';
import { roles } from '../permissions';
import { knownUsernameInput } from './accounts';
import { pageInput } from './paging';
import { textInput } from './text-input';

export const reportInput = z.object({
  subject: z.enum(reportSubjects),
  /** of the post, comment, message or account */
  subjectId: z.uuid(),
  reason: z.enum(reportReasonNames),
  words: textInput(limits.reportWords).default(''),
});
export type ReportInput = z.output<typeof reportInput>;

export const queueInput = pageInput.extend({ state: z.enum(['open', 'closed']).default('open') });
export type QueueInput = z.output<typeof queueInput>;
export const caseInput = z.object({ caseId: z.uuid() });
export const claimInput = caseInput.extend({ claims: z.boolean() });
export const noteInput = caseInput.extend({ text: textInput(limits.decisionReason) });
export const decideInput = caseInput.extend({
  decision: z.enum(decisions),
  /** what the person concerned reads */
  reason: textInput(limits.decisionReason),
  days: z.union([z.literal(1), z.literal(7), z.literal(30)]).default(7),
});
export type DecideInput = z.output<typeof decideInput>;
export const revertInput = z.object({ actionId: z.uuid() });
export const appealInput = z.object({ actionId: z.uuid(), text: textInput(limits.appeal) });

export const holdInput = z.object({
  /** a character's name; null: all characters */
  username: knownUsernameInput.nullable(),
  held: z.boolean(),
  reason: textInput({ min: 0, max: limits.decisionReason.max }).default(''),
});
export type HoldInput = z.output<typeof holdInput>;

export const staffInput = pageInput.extend({
  query: z.string().trim().max(limits.search.max).default(''),
  role: z.enum(roles).optional(),
});
export type StaffInput = z.output<typeof staffInput>;
export const setRoleInput = z.object({ username: knownUsernameInput, role: z.enum(roles) });
/** `days` null ends a suspension; 0 is without end. */
export const suspendInput = z.object({
  username: knownUsernameInput,
  days: z.int().min(0).max(365).nullable(),
  reason: textInput(limits.decisionReason),
});
export type SuspendInput = z.output<typeof suspendInput>;
