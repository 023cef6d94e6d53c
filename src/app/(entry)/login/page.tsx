import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogInForm } from '@/features/accounts/log-in-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('logIn') };
}

export default async function Page({ searchParams }: PageProps<'/login'>) {
  const [{ callbackUrl }, t] = await Promise.all([searchParams, getTranslations('accounts')]);
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('logInTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('logInText')}</p>
      <LogInForm returnTo={typeof callbackUrl === 'string' ? callbackUrl : undefined} />
    </>
  );
}
