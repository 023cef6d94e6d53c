import type { Decision, ReportReason, ReportSubject } from '../moderation';
import type { Role } from '../permissions';
import type { AuthorView } from './people';

/** What was there when it was reported. */
export type EvidenceView = {
  text: string;
  images: string[];
  postId: string | null;
  conversationId: string | null;
  at: string | null;
};

export type OwnReportView = {
  id: string;
  subject: ReportSubject;
  reason: ReportReason;
  words: string;
  excerpt: string;
  createdAt: Date;
  /** `open` until moderators decided */
  state: 'open' | 'upheld' | 'dismissed';
};

export type CaseRowView = {
  id: string;
  subject: ReportSubject;
  subjectId: string;
  owner: AuthorView;
  severity: number;
  reportsCount: number;
  reasons: ReportReason[];
  excerpt: string;
  claimedBy: AuthorView | null;
  createdAt: Date;
  state: 'open' | 'closed';
};

export type ActionView = {
  id: string;
  kind: Decision | 'note';
  moderator: AuthorView | null;
  reason: string;
  createdAt: Date;
  revertedAt: Date | null;
  appeal: string | null;
  appealedAt: Date | null;
};

export type CaseView = CaseRowView & {
  evidence: EvidenceView;
  /** still there, and so that it can be looked at in its place */
  isThere: boolean;
  reports: { id: string; reporter: AuthorView; reason: ReportReason; words: string; createdAt: Date }[];
  actions: ActionView[];
  decisions: Decision[];
  /** other cases about the same owner in which something was done */
  upheldBefore: number;
};

/** What moderators decided about something of one's own. */
export type ConcernView = {
  id: string;
  kind: Decision;
  subject: ReportSubject;
  subjectId: string;
  /** what it was reported for: the rules in question */
  rules: ReportReason[];
  reason: string;
  excerpt: string;
  createdAt: Date;
  revertedAt: Date | null;
  /** what one replied; null: one may, once */
  appeal: string | null;
};

export type StaffView = AuthorView & { role: Role; suspendedUntil: Date | null; joinedAt: Date };
export type HoldView = { character: AuthorView | null; reason: string; since: Date };
