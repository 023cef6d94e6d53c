import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** A small file of ours, or undefined when it is missing, cut off, or of another shape. */
export function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
