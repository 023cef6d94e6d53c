// tRPC runs what a plain HTML form on a foreign page can send (multipart), with the visitor's cookies.

/** A refusal for a request that no page of ours made; null when it may change state. */
export function refuseCrossSite(request: Request): Response | null {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return new Response('Cross-site request', { status: 403 });
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (origin && (!URL.canParse(origin) || new URL(origin).host !== host))
    return new Response('Cross-site request', { status: 403 });
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/json') ? null : new Response('Unsupported content type', { status: 415 });
}
