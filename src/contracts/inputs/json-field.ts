import { z } from 'zod';

/** JSON in one field of a form, at most `max` characters; a schema behind it says of what. */
export const jsonFieldInput = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    });
