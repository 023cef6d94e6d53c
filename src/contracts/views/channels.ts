import type { Channel, ChannelKey, DeliveryStateName, DigestRhythm } from '../channels';

export type DeliveryTargetView = {
  id: string;
  channel: 'push' | 'webhook';
  /** the user agent of a browser, the address of a program */
  label: string;
  createdAt: Date;
  /** when it last took something */
  acceptedAt: Date | null;
  /** opened in this log-in */
  isThis: boolean;
};

export type ChannelSettingsView = Record<Channel, ChannelKey[]> & {
  digest: DigestRhythm;
  /** on the person's own clock; the weekday from 0, Sunday */
  digestHour: number;
  digestWeekday: number;
  timeZone: string;
};

export type ChannelsView = {
  /** by which browsers let this installation, and no other, push */
  pushKey: string;
  targets: DeliveryTargetView[];
  /** verified; without one there is no mail */
  mailAddress: string | null;
  doMailsLeave: boolean;
  settings: ChannelSettingsView;
};

/** `secret` signs what the address gets; it is shown once. */
export type NewWebhookView = { id: string; secret: string };

export type DeliveryView = {
  id: string;
  username: string;
  channel: string;
  kind: string;
  state: DeliveryStateName;
  attempts: number;
  reason: string | null;
  createdAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
  openedAt: Date | null;
};

/** Of the last seven days. */
export type DeliveryCountView = { channel: string; state: DeliveryStateName; count: number };
