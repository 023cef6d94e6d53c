import { deliverMail } from '@/server/mail/deliver-mail';
import type { Processor } from '../processor';

export const sendMailProcessor: Processor<'send-mail'> = (app, payload, { signal }) => deliverMail(app, payload, signal);
