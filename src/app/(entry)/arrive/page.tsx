import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { safeReturnPath } from '@/features/paths';
import { Arrive } from '@/features/providers/arrive';
import { currentViewer } from '@/server/auth/current-viewer';
import { arrivalCookie } from '@/server/auth/identities/arrival';
import { arrivalView } from '@/server/auth/identities/arrive';
import { webApp } from '@/server/platform/web-app';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('providers'))('arriveTitle') };
}

/** Where the journey began, as NextAuth keeps it: an address of ours. */
function wayBack(kept: string | undefined): string {
  if (!kept || !URL.canParse(kept)) return '/';
  const { pathname, search, hash } = new URL(kept);
  return safeReturnPath(`${pathname}${search}${hash}`);
}

export default async function Page() {
  const [jar, app] = [await cookies(), webApp()];
  const [arrival, viewer] = await Promise.all([arrivalView(app, jar.get(arrivalCookie)?.value), currentViewer(app)]);
  const kept = jar.get('__Secure-next-auth.callback-url') ?? jar.get('next-auth.callback-url');
  return <Arrive arrival={arrival} username={viewer?.username ?? null} target={wayBack(kept?.value)} />;
}
