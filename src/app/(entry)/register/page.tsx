import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterForm } from '@/features/accounts/register-form';
import { ProviderLogIn } from '@/features/providers/provider-log-in';
import { shownProviders } from '../providers';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('register') };
}

export default async function Page({ searchParams }: PageProps<'/register'>) {
  const [{ callbackUrl }, t] = await Promise.all([searchParams, getTranslations('accounts')]);
  const returnTo = typeof callbackUrl === 'string' ? callbackUrl : undefined;
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('registerTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('registerText')}</p>
      <ProviderLogIn providers={shownProviders()} returnTo={returnTo} />
      <RegisterForm returnTo={returnTo} />
    </>
  );
}
