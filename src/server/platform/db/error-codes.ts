// Prisma wraps what the driver said in several layers, in more than one shape: look through all of them.

/** Every `code`, `originalCode` and `kind` found in an error and in what it wraps (`cause`, `meta`). */
export function errorCodesOf(error: unknown): Set<string> {
  const codes = new Set<string>();
  const seen = new Set<object>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 6 || seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && (key === 'code' || key === 'originalCode' || key === 'kind')) codes.add(inner);
    }
    for (const key of ['cause', 'meta', 'driverAdapterError', 'errors'] as const) {
      if (key in value) visit((value as Record<string, unknown>)[key], depth + 1); // foreign errors have no type of ours
    }
    if (Array.isArray(value)) for (const inner of value) visit(inner, depth + 1);
  };
  visit(error, 0);
  return codes;
}

const any = (codes: ReadonlySet<string>, error: unknown) => [...errorCodesOf(error)].some((code) => codes.has(code));

const conflicts = new Set(['40001', '40P01', 'P2034', 'TransactionWriteConflict']);

/** Two transactions met and Postgres gave up ours: doing it again is right. */
export const isWriteConflict = (error: unknown) => any(conflicts, error);

const gone = new Set([
  ...[
    'P1001',
    'P1002',
    'P1008',
    'P1017',
    'P2024',
    'DatabaseNotReachable',
    'ConnectionClosed',
    'SocketTimeout',
    'TooManyConnections',
  ],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'],
]);

const goneSentence = /timeout exceeded when trying to connect|Connection terminated|server conn crashed/i;

/** The database is not there, or not now. */
export function isDatabaseDown(error: unknown): boolean {
  if (any(gone, error)) return true;
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (goneSentence.test(inner.message)) return true;
  return false;
}

const duplicates = new Set(['P2002', '23505', 'UniqueConstraintViolation']);

/** A unique constraint refused the row. */
export const isDuplicate = (error: unknown) => any(duplicates, error);

const unstorable = new Set(['22021', '22P05']);

/** A text held what Postgres cannot store (NUL). */
export const isUnstorableText = (error: unknown) => any(unstorable, error);
