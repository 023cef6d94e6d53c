import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { DomainError } from '@/lib/errors';

/** True when a read failed because there is no such thing: the page is then "not found" rather than broken. */
export function isMissing(error: unknown): boolean {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof DomainError) return cause.code.endsWith('-not-found') && cause.code !== 'world-not-found';
  return cause instanceof TRPCError && cause.code === 'NOT_FOUND';
}

export const isId = (text: string): boolean => z.uuid().safeParse(text).success;
