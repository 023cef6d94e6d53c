import type { ZodError } from 'zod';

export const complaints = ['needed', 'too-long', 'twice', 'username-characters', 'invalid'] as const;
export type Complaint = (typeof complaints)[number];

/** By path, as "persona.name": the first that is wrong at it or below it. */
export type FormErrors = ReadonlyMap<string, Complaint>;

type Issue = ZodError['issues'][number];

export function errorsOf(issues: readonly Issue[]): FormErrors {
  const errors = new Map<string, Complaint>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (!errors.has(path)) errors.set(path, complaintOf(issue));
  }
  return errors;
}

function complaintOf({ code, message }: Issue): Complaint {
  const named = complaints.find((complaint) => complaint === message);
  if (named) return named;
  if (code === 'too_big') return 'too-long';
  return code === 'too_small' ? 'needed' : 'invalid';
}

/** What is wrong at this path, or at a part of it. */
export function errorAt(errors: FormErrors, path: string): Complaint | null {
  for (const [at, complaint] of errors) if (at === path || at.startsWith(`${path}.`)) return complaint;
  return null;
}
