import { z } from 'zod';
import { auditedActions, auditSubjects } from '../audit';
import { knownUsernameInput } from './accounts';
import { pageInput } from './paging';

/** Without a filter: everything, newest first. */
export const auditInput = pageInput.extend({
  actor: knownUsernameInput.optional(),
  action: z.enum(auditedActions).optional(),
  subjectKind: z.enum(auditSubjects).optional(),
  subjectId: z.string().trim().min(1).max(80).optional(),
});
export type AuditInput = z.output<typeof auditInput>;
