import type { NextRequest } from 'next/server';
import { createRouteHandler } from 'uploadthing/next';
import { currentViewer } from '@/server/auth/current-viewer';
import { createUploadRouter } from '@/server/media/upload-router';
import { uploadThingOptions } from '@/server/platform/storage/upload-thing-options';
import { webApp } from '@/server/platform/web-app';

let handlers: ReturnType<typeof createRouteHandler> | undefined;

// Made at the first request: `next build` runs this module without an environment.
function made() {
  const app = webApp();
  handlers ??= createRouteHandler({
    router: createUploadRouter({ app, viewer: () => currentViewer(app) }),
    config: uploadThingOptions(app.config.uploads),
  });
  return handlers;
}

export const GET = (request: NextRequest) => made().GET(request);
export const POST = (request: NextRequest) => made().POST(request);
