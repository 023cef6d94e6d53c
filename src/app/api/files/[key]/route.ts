import { currentViewer } from '@/server/auth/current-viewer';
import { servePrivateFile } from '@/server/media/serve-private-file';
import { webApp } from '@/server/platform/web-app';

/** Images of private messages and exports: signed addresses only, and only for the one they were signed for. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const app = webApp();
  const viewer = await currentViewer(app);
  const { key } = await params;
  return servePrivateFile(app, { key, viewerId: viewer?.id ?? null, query: new URL(request.url).searchParams });
}
