/** What somebody can be told of. */
export const notificationKinds = [
  'like',
  'comment',
  'reply',
  'mention',
  'repost',
  'follow',
  'message-request',
  'group',
  'moderation',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Who did it. What moderators did counts as people's. */
export const notificationSides = ['people', 'characters'] as const;
export type NotificationSide = (typeof notificationSides)[number];

/** Decisions about one's own content and reports are always told. */
export const settableKinds = notificationKinds.filter((kind) => kind !== 'moderation');

/** How `off` of the settings names a kind of one side: "like:characters". */
export const offKey = (kind: NotificationKind, side: NotificationSide) => `${kind}:${side}` as const;

/** What moderators can have decided, as a notification of theirs says it (`detail`). */
export const moderationDetails = [
  'post-removed',
  'comment-removed',
  'message-removed',
  'post-labelled',
  'profile-cleared',
  'warned',
  'suspended',
  'restored',
  'report-acted',
  'report-dismissed',
] as const;
export type ModerationDetail = (typeof moderationDetails)[number];
