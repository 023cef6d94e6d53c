import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgotForm } from '@/features/accounts/forgot-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('forgotTitle') };
}

export default async function Page() {
  const t = await getTranslations('reset');
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('forgotTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('forgotText')}</p>
      <ForgotForm />
    </>
  );
}
