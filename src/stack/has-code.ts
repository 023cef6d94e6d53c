/** Is this a system or driver error with that code (ENOENT, 3D000, …)? */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
