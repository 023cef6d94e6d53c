// Runs before every page: a fresh nonce for its scripts and styles, and the way to the log-in page for pages that need one.
import { type NextRequest, NextResponse } from 'next/server';
import { getToken } from 'next-auth/jwt';

const PRIVATE = ['/messages', '/notifications', '/bookmarks', '/settings', '/admin'];

const isPrivate = (path: string) => PRIVATE.some((start) => path === start || path.startsWith(`${start}/`));

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  const ingest = process.env.UPLOADTHING_INGEST_URL
    ? new URL(process.env.UPLOADTHING_INGEST_URL).origin
    : 'https://*.ingest.uploadthing.com';
  const files = process.env.FILES_ORIGIN ?? 'https://*.ufs.sh https://utfs.io';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Style attributes (React's style={{}}, overlays, virtual lists) cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' blob: data: ${files}`,
    "font-src 'self'",
    `connect-src 'self' ${ingest}${isDevelopment ? ' ws:' : ''}`,
    // Named, since 'strict-dynamic' above would keep the service worker out.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  // Only the cookie's signature is looked at here; whether the log-in still stands, the page's own reads find out.
  if (isPrivate(pathname) && !(await getToken({ req: request, secret: process.env.NEXTAUTH_SECRET }))) {
    const logIn = request.nextUrl.clone();
    logIn.pathname = '/login';
    logIn.search = new URLSearchParams({ callbackUrl: pathname + search }).toString();
    return NextResponse.redirect(logIn);
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    {
      // Not /api: bodies that pass through here are held in memory.
      source: '/((?!api/|_next/static|_next/image|favicon.ico).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
    // the one page there
    '/api/docs',
  ],
};
