import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogInForm } from '@/features/accounts/log-in-form';
import { ProviderLogIn } from '@/features/providers/provider-log-in';
import { shownProviders } from '../providers';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('logIn') };
}

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function Page({ searchParams }: PageProps<'/login'>) {
  const [{ callbackUrl, error }, t] = await Promise.all([searchParams, getTranslations('accounts')]);
  const returnTo = text(callbackUrl);
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('logInTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('logInText')}</p>
      <ProviderLogIn providers={shownProviders()} returnTo={returnTo} error={text(error)} />
      <LogInForm returnTo={returnTo} />
    </>
  );
}
