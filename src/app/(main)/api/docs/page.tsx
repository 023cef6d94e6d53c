import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApiDocs } from '@/features/programs/api-docs';
import { catalogues } from '@/i18n/catalogues';
import { shapesOf } from '@/server/api/programs/answer-shapes';
import { calls } from '@/server/api/programs/calls';
import { mayReadDocs } from '@/server/api/programs/may-read-docs';
import { publicOrigin } from '@/server/api/programs/public-origin';
import { webApp } from '@/server/platform/web-app';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programs'))('title') };
}

export default async function Page() {
  const app = webApp();
  const sent = await headers();
  if (!(await mayReadDocs(app, sent))) notFound();
  const origin = publicOrigin(app, `http://${sent.get('host') ?? 'localhost'}`);
  return <ApiDocs origin={origin} calls={calls} shapes={shapesOf(catalogues.en.programs)} />;
}
