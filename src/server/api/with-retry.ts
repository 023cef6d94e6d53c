/** Tells the browser to come back after 250 ms when an event stream ends, where its own habit is 3 s. */
export function withRetry(response: Response): Response {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) return response;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('retry: 250\n\n')),
  });
  // A browser that leaves ends both sides; there is nobody left to tell.
  response.body.pipeTo(writable).catch(() => {});
  return new Response(readable, { status: response.status, headers: response.headers });
}
