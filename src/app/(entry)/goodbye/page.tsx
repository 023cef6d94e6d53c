import type { Metadata } from 'next';
import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { buttonLook } from '@/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leave'))('doneTitle') };
}

/** The last thing that a person sees of the account, unless it is taken back. */
export default async function Page({ searchParams }: PageProps<'/goodbye'>) {
  const [{ until }, t, format] = await Promise.all([searchParams, getTranslations('leave'), getFormatter()]);
  const end = new Date(typeof until === 'string' ? until : Number.NaN);
  const isDay = !Number.isNaN(end.getTime());
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('doneTitle')}</h1>
      <p className="pt-2 pb-7 text-ink-soft">
        {isDay ? t('done', { date: format.dateTime(end, { dateStyle: 'long', timeZone: 'UTC' }) }) : t('doneSoon')}
      </p>
      <div className="flex flex-wrap gap-3">
        <Link href="/" className={buttonLook({ size: 'large' })}>
          {t('toStart')}
        </Link>
        <Link href="/login" className={buttonLook({ tone: 'quiet', size: 'large' })}>
          {t('takeBack')}
        </Link>
      </div>
    </>
  );
}
