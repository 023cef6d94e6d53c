import type { DocumentedCall } from './documented-call';

/** For a shell: what stands in single quotes is taken as it is, but a single quote itself. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The example of a call as a line for a shell; `$KITH_TOKEN` holds the token. */
export function curlText(origin: string, { method, path, input, example }: Omit<DocumentedCall, 'scope' | 'answer'>): string {
  const address = `${origin}/api/v1/${path}`;
  const start = 'curl -H "Authorization: Bearer $KITH_TOKEN"';
  if (method === 'GET') {
    const query = new URLSearchParams(Object.entries(example).map(([name, value]) => [name, String(value)])).toString();
    return `${start} ${quoted(query === '' ? address : `${address}?${query}`)}`;
  }
  if (input === null) return `${start} -X POST ${quoted(address)}`;
  return `${start} -H 'Content-Type: application/json' \\\n  -d ${quoted(JSON.stringify(example))} ${quoted(address)}`;
}
