import './globals.css';
import { GeistSans } from 'geist/font/sans';
import { GeistSerifRegular } from 'geist/font/serif/regular';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ServiceWorker } from '@/features/install/service-worker';
import { LiveProvider } from '@/features/live/live-provider';
import { displayCookie, displayMarks, readDisplay } from '@/features/preferences/display-choice';
import { HydratedMark } from '@/features/shell/hydrated-mark';
import { UiProviders } from '@/features/shell/ui-providers';
import { Providers } from '@/trpc/client';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  return {
    title: { default: t('title'), template: t('template') },
    description: t('description'),
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    manifest: '/manifest.webmanifest',
  };
}

// No maximum scale: people may zoom.
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf4e8' },
    { media: '(prefers-color-scheme: dark)', color: '#151922' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // reading a header makes every page dynamic, which a nonce needs
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const display = displayMarks(readDisplay((await cookies()).get(displayCookie)?.value));
  const [locale] = await Promise.all([getLocale(), getQueryClient().prefetchQuery(trpc.accounts.me.queryOptions())]);
  return (
    <html
      lang={locale}
      data-display={display.display}
      data-text-size={display.textSize}
      data-motion={display.motion}
      className={`${GeistSans.variable} ${GeistSerifRegular.variable}`}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider>
          <Providers nonce={nonce}>
            <HydrateClient>
              <UiProviders nonce={nonce}>
                <LiveProvider>{children}</LiveProvider>
              </UiProviders>
            </HydrateClient>
          </Providers>
        </NextIntlClientProvider>
        <HydratedMark />
        <ServiceWorker />
      </body>
    </html>
  );
}
