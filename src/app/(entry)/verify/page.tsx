import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VerifyForm } from '@/features/accounts/verify-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('verifyTitle'), referrer: 'no-referrer' };
}

export default async function Page({ searchParams }: PageProps<'/verify'>) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations('reset')]);
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('verifyTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('verifyText')}</p>
      <VerifyForm token={typeof token === 'string' ? token : ''} />
    </>
  );
}
