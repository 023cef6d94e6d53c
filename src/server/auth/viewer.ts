import type { Role } from '@/contracts/permissions';
import type { Language } from '@/lib/localized';

/** The signed-in person on whose behalf something is done. */
export type Viewer = {
  id: string;
  username: string;
  nickname: string;
  role: Role;
  /** until then this person may read, and not write; absent, null or past: both */
  suspendedUntil?: Date | null;
  kind: 'person';
  /** the log-in that this request came with */
  sessionId: string;
  language: Language;
};
