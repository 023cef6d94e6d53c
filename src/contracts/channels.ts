// How somebody is reached outside of Kith, and for what, unless they chose otherwise.
import { notificationSides, offKey, settableKinds } from './notification-kinds';

export const channels = ['push', 'mail', 'webhook'] as const;
export type Channel = (typeof channels)[number];

/** What has a row of its own in the table of channels: all that can be switched, and messages, which are counted where they stand. */
export const channelKinds = [...settableKinds, 'message'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** "reply:people"; as in the settings of notifications. */
export const channelKeys = channelKinds.flatMap((kind) =>
  notificationSides.map((side) => (kind === 'message' ? (`message:${side}` as const) : offKey(kind, side))),
);
export type ChannelKey = (typeof channelKeys)[number];

const told: ChannelKey[] = [
  ...(['comment:people', 'reply:people', 'mention:people', 'follow:people', 'message-request:people', 'group:people'] as const),
  ...(['message:people', 'reply:characters', 'mention:characters', 'message:characters'] as const),
];

/** A town writes all day: of characters only what is meant for oneself. Mail is for those who ask for it. */
export const usualChannels = { push: told, mail: [], webhook: told } as const satisfies Record<Channel, readonly ChannelKey[]>;

export const digestRhythms = ['off', 'daily', 'weekly'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

export const deliveryStates = [
  ...(['due', 'sending', 'accepted', 'delivered', 'opened'] as const),
  ...(['failed', 'gone', 'dropped', 'expired'] as const),
] as const;
export type DeliveryStateName = (typeof deliveryStates)[number];
