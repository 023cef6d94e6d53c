import { catalogues } from '@/i18n/catalogues';
import { allowOrigin } from '@/server/api/programs/answer-program';
import { mayReadDocs } from '@/server/api/programs/may-read-docs';
import { openApi } from '@/server/api/programs/open-api';
import { problem } from '@/server/api/programs/problem';
import { publicOrigin } from '@/server/api/programs/public-origin';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

export function OPTIONS(request: Request): Response {
  return new Response(null, { status: 204, headers: allowOrigin(webApp(), request) });
}

export async function GET(request: Request): Promise<Response> {
  const app = webApp();
  if (!(await mayReadDocs(app, request.headers))) return problem({ status: 404, code: 'not-found' });
  const origin = publicOrigin(app, request.url);
  return Response.json(openApi({ origin, words: catalogues.en.programs }), {
    headers: { ...allowOrigin(app, request), 'cache-control': 'no-store' },
  });
}
