import { z } from 'zod';
import type { EvidenceView } from '@/contracts/views/moderation';

const schema = z.object({
  text: z.string().catch(''),
  images: z.array(z.string()).catch([]),
  postId: z.uuid().nullable().catch(null),
  conversationId: z.uuid().nullable().catch(null),
  at: z.string().nullable().catch(null),
});

/** What a report keeps; of one of an older shape what can be read. */
export const evidenceOf = (stored: unknown): EvidenceView => schema.parse(stored ?? {});
