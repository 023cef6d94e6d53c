import { allowOrigin, answerProgram } from '@/server/api/programs/answer-program';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

type Named = { params: Promise<{ call: string }> };

async function handle(request: Request, { params }: Named): Promise<Response> {
  const app = webApp();
  const response = await answerProgram(app, request, (await params).call);
  for (const [name, value] of Object.entries({ ...allowOrigin(app, request), 'cache-control': 'no-store' })) {
    response.headers.set(name, value);
  }
  return response;
}

export function OPTIONS(request: Request): Response {
  return new Response(null, { status: 204, headers: allowOrigin(webApp(), request) });
}

export { handle as GET, handle as POST };
