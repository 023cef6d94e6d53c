import { z } from 'zod';
import { pageInput } from './paging';

/** As typed for a step-up; what is right is decided by its hash. */
const givenPassword = z.string().min(1).max(1000);

export const requestExportInput = z.object({ password: givenPassword });
export const exportInput = z.object({ exportId: z.uuid() });

/** `username` is typed as a confirmation. */
export const requestDeletionInput = z.object({ password: givenPassword, username: z.string().min(1).max(200) });
export type RequestDeletionInput = z.output<typeof requestDeletionInput>;

export const deletionReportsInput = pageInput;
