// What carries a notice to somebody outside of Kith. Two implementations, one conformance suite (testing/push-channel-conformance.ts).

export type OutgoingNotice = {
  /** the same id is the same notice: sent again, whoever receives it can tell */
  id: string;
  title: string;
  body: string;
  /** absolute; a click on it is told to us */
  link: string;
  /** a later notice with the same one stands in its place */
  tag: string;
  /** en | zh */
  language: string;
  /** for the receipt of who shows it */
  token: string;
  /** a person asked for it and looks at the page: it is shown all the same */
  isTest: boolean;
  /** is it something that another machine wrote or did? */
  isAi: boolean;
};

/** `keys`: what the address was given with; its shape is the channel's own. */
export type ChannelTarget = { address: string; keys: string };

export type PushChannel = {
  /**
   * Hands a notice over: `accepted` by somebody who passes it on, or `delivered`. Throws `TargetGone`, `NoticeRefused`, `ChannelBusy`,
   * and anything else when another try may succeed.
   */
  send(notice: OutgoingNotice, target: ChannelTarget, signal: AbortSignal): Promise<'accepted' | 'delivered'>;
};

/** There is nobody any more at this address, and will not be. */
export class TargetGone extends Error {
  override readonly name = 'TargetGone';
}

/** This notice will not be taken, now or later. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused';
}

/** The provider takes nothing for a while. No fault of the notice: the wait is not a try. */
export class ChannelBusy extends Error {
  override readonly name = 'ChannelBusy';
  constructor(
    message: string,
    /** wall milliseconds */
    readonly retryAfterMs: number,
  ) {
    super(message);
  }
}
