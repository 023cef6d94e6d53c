const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const noticeRules = {
  /** wall milliseconds after which an unread group takes nothing more */
  windowMs: dayMs,
  /** groups of one kind and side that may begin within an hour; what comes on top is counted in one group for all of it */
  groupsAnHour: 20,
  /** of one group, so many notifications are told live one by one, and from then on every so many */
  toldOneByOne: 10,
  /** wall milliseconds that groups are kept */
  keepReadMs: 30 * dayMs,
  keepMs: 90 * dayMs,
} as const;

/** Is the `count`th notification of a group told live? The rest are seen at the next look. */
export const isToldLive = (count: number): boolean => count <= noticeRules.toldOneByOne || count % noticeRules.toldOneByOne === 0;
