import type { Language } from '@/lib/localized';

/** The signed-in person on whose behalf something is done. */
export type Viewer = {
  id: string;
  username: string;
  nickname: string;
  role: 'member' | 'operator';
  kind: 'person';
  /** the log-in that this request came with */
  sessionId: string;
  language: Language;
};
