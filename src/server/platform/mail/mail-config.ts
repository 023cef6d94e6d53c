import { z } from 'zod';

export const mailEnvironment = {
  /** smtp://user:password@host:587 or smtps://…:465; without it mails are kept for operators to read */
  MAIL_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .max(200)
    .regex(/^[^\r\n]+@[^\r\n]+$/)
    .default('Kith <no-reply@localhost>'),
};

export type MailConfig = { smtpUrl: string | null; from: string };

export function mailConfig(env: z.output<z.ZodObject<typeof mailEnvironment>>): MailConfig {
  return { smtpUrl: env.MAIL_SMTP_URL ?? null, from: env.MAIL_FROM };
}
