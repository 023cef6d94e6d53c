import type { AuthorView } from './people';

export type AuditEntryView = {
  id: string;
  /** null: a stranger, the town itself, or an account that is gone */
  actor: AuthorView | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  /** the name of the account that it is about, where there is one */
  subjectName: string | null;
  detail: Record<string, string | number | boolean | null>;
  createdAt: Date;
};
