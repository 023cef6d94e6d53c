import { initTRPC } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import superjson from 'superjson';
import { z } from 'zod';
import { type Capability, mayDo } from '@/contracts/permissions';
import { DomainError } from '@/lib/errors';
import { demandNoSuspension } from '../auth/demand-no-suspension';
import { auditCall } from './audited';
import type { ApiContext } from './context';
import { errorData, toPublicError } from './error-map';

type Meta = {
  /** points of the limit `write` that one call takes; default 1 */
  cost?: number;
  /** a mutation that those may call, too, who may only read for a time: what concerns nobody but themselves */
  whileSuspended?: boolean;
  /** what this procedure demands beyond a log-in; said by `can` */
  capability?: Capability;
};

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    // Subscriptions fail after the middleware has returned, and broken requests before it began: both pass here.
    errorFormatter({ shape, error, ctx }) {
      const shown = ctx ? toPublicError(error, ctx.app.log) : error;
      const { path } = shape.data;
      return {
        code: TRPC_ERROR_CODES_BY_KEY[shown.code],
        message: shown.message,
        data: { code: shown.code, httpStatus: getHTTPStatusCodeFromError(shown), path, ...errorData(shown) },
      };
    },
    sse: {
      // A stream is cut by us before the platform cuts it; browsers resume from the last event they got.
      maxDurationMs: 290_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** For procedures that take nothing. Every procedure says what it takes. */
export const noInput = z.void();

const base = t.procedure.use(async ({ ctx, type, path, next }) => {
  const started = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - started);
  const viewerId = ctx.viewer?.id;
  if (result.ok) {
    ctx.app.log.debug({ path, type, ms, viewerId }, 'a procedure answered');
    return result;
  }
  const shown = toPublicError(result.error, ctx.app.log);
  ctx.app.log.info({ path, type, ms, viewerId, refused: shown.message }, 'a procedure refused');
  throw shown;
});

const limited = base.use(async ({ ctx, type, meta, next }) => {
  const key = ctx.viewer?.id ?? ctx.address;
  if (type === 'mutation') await ctx.app.limiter.take('write', key, meta?.cost ?? 1);
  // A page that is being rendered reads several times at once; the page itself is what a person asked for.
  else if (!ctx.inProcess) await ctx.app.limiter.take('read', key);
  return next();
});

/** Anybody. */
export const publicProcedure = limited;

/** Only the signed in: `ctx.viewer` is there. The suspended may read; they change only what is marked `whileSuspended`. */
export const signedInProcedure = limited.use(({ ctx, type, meta, next }) => {
  const { app, viewer } = ctx;
  if (!viewer) throw new DomainError('not-signed-in', 'Signed-in people only');
  if (type === 'mutation' && !meta?.whileSuspended) demandNoSuspension(app, viewer);
  return next({ ctx: { ...ctx, viewer } });
});

/** Of the signed in, what is about their own account: the suspended may do it, too. */
export const ownProcedure = signedInProcedure.meta({ whileSuspended: true });

/** Only those whose role is allowed this (contracts/permissions.ts). */
export const can = (capability: Capability) =>
  signedInProcedure.meta({ capability }).use(async ({ ctx, path, getRawInput, next }) => {
    if (!mayDo(ctx.viewer, capability)) throw new DomainError('not-allowed', `A ${ctx.viewer.role} may not ${capability}`);
    const result = await next();
    if (result.ok) await auditCall(ctx.app, { path, actorId: ctx.viewer.id, input: await getRawInput() });
    return result;
  });

/** Only those who run the town. */
export const operatorProcedure = can('operate');
