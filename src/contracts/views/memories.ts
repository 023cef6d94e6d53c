/** One memory as an operator sees it. */
export type MemoryView = {
  id: string;
  /** common | daily | important | knowledge | relationship */
  kind: string;
  text: string;
  /** 1 to 10 */
  importance: number;
  /** how it is known: given | saw | heard | did | told | read | wrote | reflected */
  how: string;
  /** who told or wrote it */
  from: string | null;
  /** whom it is about */
  about: string | null;
  /** the post that it was read in */
  postId: string | null;
  /** what a reflection drew on, as far as it is still remembered */
  basedOn: string[];
  day: number;
  clock: string;
  /** wall time of the last change */
  updatedAt: Date;
};
