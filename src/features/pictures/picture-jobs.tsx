'use client';
import { Camera, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PictureJobView } from '@/contracts/views/pictures';
import { languageOf } from '@/lib/localized';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { postPath } from '../paths';
import { Moment } from '../time/moment';

type PictureJobsProps = { jobs: PictureJobView[]; isBusy: boolean; onRetry: (id: string) => void };

/** The last pictures: what is owed and what went wrong first, then what was made. */
export function PictureJobs({ jobs, isBusy, onRetry }: PictureJobsProps) {
  const t = useTranslations('pictures');
  if (jobs.length === 0) return <EmptyState icon={Camera} title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <Card aria-labelledby="jobs-title" className="grid grid-cols-1 gap-4">
      <h2 id="jobs-title" className="font-display text-xl">
        {t('last')}
      </h2>
      <ul aria-labelledby="jobs-title" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {jobs.map((job) => (
          <li key={job.id} className="grid content-start gap-2">
            <Thumbnail job={job} />
            <p lang={languageOf(job.description)} className="line-clamp-3 break-words text-sm">
              {job.kind === 'portrait' ? t('portraitOf', { name: job.character?.nickname ?? job.description }) : job.description}
            </p>
            <p className="flex flex-wrap items-center gap-x-2 text-ink-soft text-xs">
              <span>{t(`states.${job.state}`)}</span>
              <Moment at={job.finishedAt ?? job.createdAt} />
              {job.postId && (
                <Link href={postPath(job.postId)} className="underline">
                  {t('toPost')}
                </Link>
              )}
            </p>
            {job.error && <p className="break-words rounded-xl bg-sunk px-3 py-2 text-danger text-xs">{job.error}</p>}
            {job.state === 'failed' && (
              <Button tone="quiet" size="small" className="w-fit" isBusy={isBusy} onClick={() => onRetry(job.id)}>
                <RotateCcw aria-hidden="true" className="size-3.5" />
                {t('retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Thumbnail({ job }: { job: PictureJobView }) {
  if (!job.url) {
    return (
      <div aria-hidden="true" className="grid aspect-[4/3] place-items-center rounded-2xl bg-sunk">
        <Camera className="size-7 text-ink-soft" />
      </div>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the store serves the final size; an optimiser would fetch it again
    <img
      src={job.url}
      alt=""
      loading="lazy"
      className="aspect-[4/3] w-full rounded-2xl border border-line bg-sunk object-cover object-top"
    />
  );
}
