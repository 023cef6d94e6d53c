/** A copy of one's data. Rows by kind once it is ready. */
export type ExportView = {
  id: string;
  state: 'queued' | 'working' | 'ready' | 'failed';
  createdAt: Date;
  /** until when it can be taken away */
  expiresAt: Date | null;
  bytes: number;
  counts: Record<string, number>;
};

/** What operators see of a deletion: how much of what, and nothing about whose it was. */
export type DeletionReportView = {
  id: string;
  requestedAt: Date;
  purgeAfter: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  counts: Record<string, number>;
};
