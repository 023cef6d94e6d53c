export type OutgoingMail = {
  /** the same id is the same mail: sent again, whoever receives it can tell */
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  /** where one click ends mails of this sort, without a log-in (RFC 8058) */
  unsubscribe?: string | undefined;
};

/** Two implementations, one conformance suite (mailer-conformance.ts). */
export type Mailer = {
  /** false: mails are kept on this machine for operators to read */
  readonly leavesTheMachine: boolean;
  /** Hands the mail over. Throws `MailRefused` when another try would fail too, anything else when it may not. */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<void>;
};

/** The mail server will not have this mail, now or later: no such mailbox, not allowed. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const address = /^[^\s@<>(),:;"\\[\]\p{C}]{1,64}@[^\s@<>(),:;"\\[\]\p{C}]{1,190}$/u;

/** Throws `MailRefused` for a recipient that could be read as more than one address, or as a header. */
export function demandAddress(recipient: string): void {
  if (!address.test(recipient)) throw new MailRefused('Not one plain mail address');
}
