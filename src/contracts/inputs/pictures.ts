import { z } from 'zod';

/** `id` null: all that failed. */
export const retryPicturesInput = z.object({ id: z.uuid().nullable() });
