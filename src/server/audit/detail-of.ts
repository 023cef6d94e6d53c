import { z } from 'zod';
import type { AuditDetail } from './record-audit';

const schema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The facts of an entry; one of an older shape has none. */
export const detailOf = (stored: unknown): AuditDetail => schema.safeParse(stored).data ?? {};
