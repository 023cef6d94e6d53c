import { z } from 'zod';
import { languages } from '@/lib/localized';
import { isCleanText } from '@/lib/text';
import { limits } from '../limits';
import { mailAddressInput } from './mail-address';
import { textInput } from './text-input';

const share = z.number().min(0).max(1);

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The first of those that differ in case only. */
const distinct = (texts: string[]) =>
  texts.filter((text, at) => texts.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === at);

export const usernameInput = z
  .string()
  .trim()
  .min(limits.username.min)
  .max(limits.username.max)
  .regex(/^[\p{L}\p{N}_.-]+$/u, { error: 'username-characters' });

export const passwordInput = z.string().min(limits.password.min).max(limits.password.max);

/** IANA name of a time zone that this runtime knows. */
const timeZoneInput = z.string().max(60).refine(isTimeZone, { error: 'unknown-time-zone' });

const declaredAge = z.object({ birthYear: z.int().min(1900).max(2100), timeZone: timeZoneInput.optional() });
export const declareAgeInput = declaredAge;
export type DeclareAgeInput = z.output<typeof declareAgeInput>;

export const registerInput = z.object({
  username: usernameInput,
  nickname: textInput(limits.nickname),
  password: passwordInput,
  language: z.enum(languages).default('en'),
  /** not needed; it is used once it was verified */
  mail: mailAddressInput.optional(),
  ...declaredAge.partial().shape,
});
export type RegisterInput = z.output<typeof registerInput>;

export const logInInput = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
  code: z.string().trim().max(40).optional(),
});

export const updateProfileInput = z.object({
  nickname: textInput(limits.nickname).optional(),
  bio: textInput({ min: 0, max: limits.bio.max }).optional(),
  language: z.enum(languages).optional(),
  interests: z
    .array(textInput({ min: 1, max: limits.interests.each }))
    .max(limits.interests.max)
    .transform(distinct)
    .optional(),
});
export type UpdateProfileInput = z.output<typeof updateProfileInput>;

/** Which square of an uploaded picture is the avatar: shares of its width and height, of the upright picture. */
export const setAvatarInput = z.object({
  imageId: z.uuid(),
  crop: z.object({ x: share, y: share, width: share.min(0.01), height: share.min(0.01) }),
});
export type SetAvatarInput = z.output<typeof setAvatarInput>;

export const sessionInput = z.object({ sessionId: z.uuid() });
/** A name to look somebody up by: anything storable, whether or not it could be registered today. */
export const knownUsernameInput = z.string().min(1).max(limits.username.max).refine(isCleanText, { error: 'unclean-text' });
export const profileInput = z.object({ username: knownUsernameInput });
export const setFollowInput = profileInput.extend({ follows: z.boolean() });
