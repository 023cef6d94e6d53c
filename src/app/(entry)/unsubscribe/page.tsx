import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeaveMailForm } from '@/features/channels/leave-mail-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('channels.leave'))('title'), referrer: 'no-referrer' };
}

export default async function Page({ searchParams }: PageProps<'/unsubscribe'>) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations('channels.leave')]);
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('title')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">{t('text')}</p>
      <LeaveMailForm token={typeof token === 'string' ? token : ''} />
    </>
  );
}
