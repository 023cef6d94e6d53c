import { type ErrorCode, errorCodes } from '@/lib/errors';

type Known = ErrorCode | 'bad-input' | 'offline' | 'unknown';

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Which of our own failures an error of a procedure stands for. */
export function errorCodeOf(error: unknown): Known {
  const data = at(error, 'data');
  const domainCode = at(data, 'domainCode');
  const known = errorCodes.find((code) => code === domainCode);
  if (known) return known;
  if (at(data, 'zod')) return 'bad-input';
  if (at(data, 'code') === 'UNAUTHORIZED') return 'not-signed-in';
  return data === undefined || data === null ? 'offline' : 'unknown';
}

/** The complaints about one field of a form, as codes of the schema. */
export function fieldComplaints(error: unknown, field: string): string[] {
  const complaints = at(at(at(at(error, 'data'), 'zod'), 'fieldErrors'), field);
  return Array.isArray(complaints) ? complaints.filter((complaint) => typeof complaint === 'string') : [];
}

/** Wall milliseconds until another try makes sense; null where the server did not say. */
export function retryAfterMsOf(error: unknown): number | null {
  const ms = at(at(error, 'data'), 'retryAfterMs');
  return typeof ms === 'number' ? ms : null;
}
