/** What the store holds beside what the tables know. Sizes in bytes; the lists show the first ones only. */
export type StoreReportView = {
  files: number;
  bytes: number;
  /** files older than a day that no row knows */
  orphans: { count: number; bytes: number; first: { key: string; bytes: number; uploadedAt: Date }[] };
  /** images older than a day whose file is not there */
  lost: { count: number; first: { imageId: string; postId: string | null; createdAt: Date }[] };
  /** images that no post has taken yet, and those that wait to be removed */
  unclaimed: number;
  deleted: number;
};

export type StoreSweepView = { removedFiles: number; withdrawnImages: number };
