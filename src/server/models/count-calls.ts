import { z } from 'zod';
import type { CallCounts, EndpointView, PurposeView } from '@/contracts/views/models';
import type { Db } from '@/server/platform/app-context';

const counted = {
  calls: z.coerce.number(),
  failed: z.coerce.number(),
  inputTokens: z.coerce.number(),
  outputTokens: z.coerce.number(),
  cachedTokens: z.coerce.number(),
  costMicros: z.coerce.number(),
};
const endpointRow = z.object({ ...counted, id: z.string(), p50: z.number().nullable(), p95: z.number().nullable() });
const purposeRow = z.object({
  ...counted,
  purpose: z.string(),
  fromCache: z.coerce.number(),
  scripted: z.coerce.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});

export const noCalls: CallCounts = { calls: 0, failed: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0, costMicros: 0 };

type Today = EndpointView['today'];

/** Calls since then by the endpoint that was asked last. */
export async function callsByEndpoint(db: Db, since: Date): Promise<ReadonlyMap<string, Today>> {
  const rows = await db.$queryRaw`
    SELECT endpoint_id AS id, count(*) AS calls, count(*) FILTER (WHERE outcome <> 'ok' OR source = 'scripted') AS failed,
      coalesce(sum(input_tokens), 0) AS "inputTokens", coalesce(sum(output_tokens), 0) AS "outputTokens",
      coalesce(sum(cached_tokens), 0) AS "cachedTokens", coalesce(sum(cost_micros), 0) AS "costMicros",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY first_token_ms) AS p50,
      percentile_cont(0.95) WITHIN GROUP (ORDER BY first_token_ms) AS p95
    FROM model_calls WHERE created_at >= ${since} AND endpoint_id IS NOT NULL GROUP BY endpoint_id`;
  return new Map(
    z
      .array(endpointRow)
      .parse(rows)
      .map(({ id, p50, p95, ...counts }) => [
        id,
        { ...counts, firstTokenMs: p50 === null || p95 === null ? null : { p50: Math.round(p50), p95: Math.round(p95) } },
      ]),
  );
}

/** Calls since then by purpose, the most frequent first. */
export async function callsByPurpose(db: Db, since: Date): Promise<PurposeView[]> {
  const rows = await db.$queryRaw`
    SELECT purpose, count(*) AS calls, count(*) FILTER (WHERE outcome <> 'ok') AS failed,
      count(*) FILTER (WHERE source = 'cache') AS "fromCache", count(*) FILTER (WHERE source = 'scripted') AS scripted,
      coalesce(sum(input_tokens), 0) AS "inputTokens", coalesce(sum(output_tokens), 0) AS "outputTokens",
      coalesce(sum(cached_tokens), 0) AS "cachedTokens", coalesce(sum(cost_micros), 0) AS "costMicros",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY total_ms) AS "p50Ms",
      percentile_cont(0.95) WITHIN GROUP (ORDER BY total_ms) AS "p95Ms"
    FROM model_calls WHERE created_at >= ${since} GROUP BY purpose ORDER BY count(*) DESC, purpose`;
  return z
    .array(purposeRow)
    .parse(rows)
    .map((row) => ({ ...row, p50Ms: Math.round(row.p50Ms), p95Ms: Math.round(row.p95Ms) }));
}
