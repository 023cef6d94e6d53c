import { z } from 'zod';
import { DomainError } from '@/lib/errors';
import { currentViewer } from '@/server/auth/current-viewer';
import { readExport } from '@/server/personal-data/export/read-export';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

const wanted = z.object({ exportId: z.uuid(), expires: z.coerce.number().int(), signature: z.string().max(100) });

/** A copy of one's data behind a signed link; whatever is wrong with it, there is nothing. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const query = new URL(request.url).searchParams;
  const input = wanted.safeParse({ exportId: id, expires: query.get('expires'), signature: query.get('signature') });
  if (!input.success) return new Response(null, { status: 404 });
  const app = webApp();
  try {
    const { body, bytes, madeAt } = await readExport(app, await currentViewer(app), input.data);
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(bytes),
        'content-disposition': `attachment; filename="kith-${madeAt.toISOString().slice(0, 10)}.zip"`,
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'export-not-found') return new Response(null, { status: 404 });
    throw error;
  }
}
