import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { DomainError } from '@/lib/errors';

/** True when a read failed because there is no such thing: the page is then "not found" rather than broken. */
export function isMissing(error: unknown): boolean {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof DomainError) return cause.code.endsWith('-not-found') && cause.code !== 'world-not-found';
  return cause instanceof TRPCError && cause.code === 'NOT_FOUND';
}

/** Whether it was there and was taken back by its author or away by moderators: the page says so, with what others left there. */
export function goneBy(error: unknown): 'author' | 'moderators' | null {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (!(cause instanceof DomainError)) return null;
  if (cause.code === 'post-removed') return 'moderators';
  return cause.code === 'post-deleted' ? 'author' : null;
}

export const isId = (text: string): boolean => z.uuid().safeParse(text).success;
