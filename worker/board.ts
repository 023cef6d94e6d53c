import { createHash, timingSafeEqual } from 'node:crypto';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '@/server/platform/env';
import type { Queues } from './schedules';

const base = '/queues';
const boards = [
  { path: `${base}/ro`, isReadOnly: true },
  { path: `${base}/rw`, isReadOnly: false },
] as const;

/** The queues for the operator's eyes, read-write and read-only. Null while BOARD_USER and BOARD_PASSWORD are not both set. */
export function createBoard(config: Config['worker'], queues: Queues): Hono | null {
  const { boardUser, boardPassword } = config;
  if (!boardUser || !boardPassword) return null;
  const app = new Hono();
  app.use(`${base}/*`, headers, async (context, next) => {
    if (isOperator(context.req.header('authorization'), boardUser, boardPassword)) return next();
    return context.text('The operator only.', 401, { 'WWW-Authenticate': 'Basic realm="queues", charset="UTF-8"' });
  });
  // The adapter reads JSON whatever its content type, so a foreign page's form could act with the browser's credentials.
  // By host: behind a proxy that ends TLS the scheme of this request is not the browser's.
  app.use(`${base}/*`, csrf({ origin: (origin, context) => URL.parse(origin)?.host === context.req.header('host') }));
  for (const { path, isReadOnly } of boards) {
    const adapter = new HonoAdapter(serveStatic);
    adapter.setBasePath(path);
    createBullBoard({
      queues: Object.values(queues).map(
        (queue) => new BullMQAdapter(queue, { readOnlyMode: isReadOnly, allowRetries: !isReadOnly }),
      ),
      serverAdapter: adapter,
      options: {
        uiConfig: {
          boardTitle: isReadOnly ? 'Kith queues (read-only)' : 'Kith queues',
          hideDocsLink: true,
          hideRedisDetails: true,
          pollingInterval: { forceInterval: 5 },
        },
      },
    });
    app.route(path, adapter.registerPlugin());
  }
  app.get(base, (context) => context.redirect(`${base}/rw`));
  return app;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'self'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

function isOperator(header: string | undefined, user: string, password: string): boolean {
  if (!header?.startsWith('Basic ')) return false;
  return isSame(Buffer.from(header.slice(6), 'base64').toString(), `${user}:${password}`);
}

/** Compares digests, so that neither content nor length shows in the time. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
