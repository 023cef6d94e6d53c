import { createTransport } from 'nodemailer';
import { demandAddress, type Mailer, MailRefused } from './mailer';

const connectMs = 10_000;
const silentMs = 20_000;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'responseCode') : undefined;

/** Any SMTP server. `smtps:` is TLS from the first byte; `smtp:` takes it up when the server offers it. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const timeouts = { connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silentMs };
  const domain = /@([^@\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    leavesTheMachine: true,
    async send({ id, recipient, subject, text, html, unsubscribe }, signal) {
      demandAddress(recipient);
      signal.throwIfAborted();
      // One connection a mail: nothing to keep open, nothing that is stale after a night.
      const transport = createTransport({ url, ...timeouts });
      const close = () => transport.close();
      signal.addEventListener('abort', close, { once: true });
      try {
        // An object, not a string: nodemailer would read a string as a list of addresses.
        const to = { name: '', address: recipient };
        const leaving = unsubscribe
          ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
          : {};
        const headers = { 'Auto-Submitted': 'auto-generated', ...leaving };
        await transport.sendMail({ messageId: `<${id}@${domain}>`, from, to, subject, text, html, headers });
      } catch (error) {
        const code = codeOf(error);
        if (typeof code === 'number' && code >= 500) throw new MailRefused(`The mail server said ${code}`, { cause: error });
        throw error;
      } finally {
        signal.removeEventListener('abort', close);
        close();
      }
    },
  };
}
