import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetForm } from '@/features/accounts/reset-form';

export async function generateMetadata(): Promise<Metadata> {
  // The address of this page is a secret: no page that it leads to may learn it.
  return { title: (await getTranslations('reset'))('resetTitle'), referrer: 'no-referrer' };
}

export default async function Page({ searchParams }: PageProps<'/reset'>) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations('reset')]);
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('resetTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('resetText')}</p>
      <ResetForm token={typeof token === 'string' ? token : ''} />
    </>
  );
}
