import { z } from 'zod';

export const pushEnvironment = {
  /** VAPID keys (`npx web-push generate-vapid-keys`); without them a pair is made once and kept in the database */
  PUSH_PUBLIC_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{87}$/)
    .optional(),
  PUSH_PRIVATE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  /** whom push services write to when something is wrong */
  PUSH_CONTACT: z.url({ protocol: /^(https|mailto)$/ }).optional(),
};

type PushEnvironment = z.output<z.ZodObject<typeof pushEnvironment>>;

/** null: keys of our own making */
export type PushConfig = { publicKey: string; privateKey: string } | null;

export function pushConfig({ PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey }: PushEnvironment): PushConfig {
  return publicKey && privateKey ? { publicKey, privateKey } : null;
}

/** Push services refuse localhost as a contact, and want one. */
export function pushContact({ PUSH_CONTACT }: PushEnvironment, url: string | undefined): string {
  if (PUSH_CONTACT) return PUSH_CONTACT;
  return url?.startsWith('https://') ? url : 'mailto:operators@kith.invalid';
}
