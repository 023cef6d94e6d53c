/** How an account is guarded, for its owner. */
export type SecurityView = {
  /** false: it is opened by an identity provider or a passkey alone */
  hasPassword: boolean;
  /** verified */
  mailAddress: string | null;
  /** a link was sent there, and nobody has followed it yet */
  mailAwaited: string | null;
  /** false: mails of this installation stay with its operators */
  doMailsLeave: boolean;
  hasSecondFactor: boolean;
  recoveryCodesLeft: number;
};

/** Shown once. `qr`: a picture as a data URL. */
export type SecondFactorOffer = { secret: string; qr: string };

export type MailStateView = 'due' | 'sending' | 'sent' | 'failed';
export type OutboxMailView = {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  state: MailStateView;
  attempts: number;
  error: string | null;
  createdAt: Date;
  /** its words, where it was kept here; null when it left, or is to leave */
  text: string | null;
};
