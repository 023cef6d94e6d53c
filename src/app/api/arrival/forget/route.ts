// The way out of /arrive: a plain form, so that it works before and without scripts.
import type { NextRequest } from 'next/server';
import { arrivalExit } from '@/features/paths';
import { forgottenArrival } from '@/server/auth/identities/arrival-cookie';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

/** Forgets what a provider said of whoever asks, and sends them on to `to`. Nothing was made or linked yet, so nothing else is undone. */
export function POST(request: NextRequest): Response {
  const isSecure = webApp().config.auth.url?.startsWith('https:') ?? false;
  const headers = {
    location: arrivalExit(request.nextUrl.searchParams.get('to')),
    'set-cookie': forgottenArrival(isSecure),
    'cache-control': 'no-store',
  };
  return new Response(null, { status: 303, headers });
}
