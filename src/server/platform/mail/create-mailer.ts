import type { Db } from '../db/handles';
import type { Config } from '../env';
import { keepingMailer } from './keeping-mailer';
import type { Mailer } from './mailer';
import { smtpMailer } from './smtp-mailer';

export function createMailer({ config, db }: { config: Config; db: Db }): Mailer {
  const { smtpUrl, from } = config.mail;
  return smtpUrl ? smtpMailer({ url: smtpUrl, from }) : keepingMailer({ db, secret: config.auth.secret });
}
