import { z } from 'zod';
import { languages } from '@/lib/localized';
import { isCleanText } from '@/lib/text';
import { limits } from '../limits';
import { textInput } from './text-input';

export const usernameInput = z
  .string()
  .trim()
  .min(limits.username.min)
  .max(limits.username.max)
  .regex(/^[\p{L}\p{N}_.-]+$/u, { error: 'username-characters' });

export const passwordInput = z.string().min(limits.password.min).max(limits.password.max);

export const registerInput = z.object({
  username: usernameInput,
  nickname: textInput(limits.nickname),
  password: passwordInput,
  language: z.enum(languages).default('en'),
});
export type RegisterInput = z.output<typeof registerInput>;

export const logInInput = z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(1000) });

export const updateProfileInput = z.object({
  nickname: textInput(limits.nickname).optional(),
  bio: textInput({ min: 0, max: limits.bio.max }).optional(),
  language: z.enum(languages).optional(),
});
export type UpdateProfileInput = z.output<typeof updateProfileInput>;

export const sessionInput = z.object({ sessionId: z.uuid() });
/** A name to look somebody up by: anything storable, whether or not it could be registered today. */
export const knownUsernameInput = z.string().min(1).max(limits.username.max).refine(isCleanText, { error: 'unclean-text' });
export const profileInput = z.object({ username: knownUsernameInput });
export const setFollowInput = profileInput.extend({ follows: z.boolean() });
