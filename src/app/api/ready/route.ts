import { webApp } from '@/server/platform/web-app';
import { checkReadiness } from '@/server/upkeep/check-readiness';

export const dynamic = 'force-dynamic';

/** Ready: 200 when each part is there, else 503; says which is not and why. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness(webApp());
  return Response.json(readiness, { status: readiness.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
