'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReadingWishes, sensitiveWishes, spoilerWishes } from '@/contracts/inputs/reading-wishes';
import { useTRPC } from '@/trpc/client';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

/** What the reader sees of posts with a label. */
export function ReadingSection() {
  const t = useTranslations('settings.reading');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { data: wishes } = useQuery(trpc.posts.wishes.queryOptions());
  const key = trpc.posts.wishes.queryKey();
  const { mutate } = useMutation(
    trpc.posts.setWishes.mutationOptions({
      onMutate: (next) => {
        const before = queryClient.getQueryData(key);
        queryClient.setQueryData(key, (known) => known && { ...known, ...next });
        return before;
      },
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error, _next, before) => {
        queryClient.setQueryData(key, before);
        show(errorText(error), 'bad');
      },
    }),
  );
  const change = (next: Partial<ReadingWishes>) =>
    wishes && mutate({ sensitive: wishes.sensitive, spoiler: wishes.spoiler, ...next });
  return (
    <Section title={t('title')} text={wishes?.isReduced ? t('reduced') : t('text')}>
      {wishes ? (
        <div className="flex flex-wrap gap-x-10 gap-y-5">
          <div className="grid justify-items-start gap-2">
            <p className="font-medium text-sm">{t('sensitive')}</p>
            <Segmented
              label={t('sensitive')}
              value={wishes.isReduced ? 'hide' : wishes.sensitive}
              options={sensitiveWishes.map((value) => ({ value, label: t(`wishes.${value}`) }))}
              onChange={(sensitive) => change({ sensitive })}
              isDisabled={wishes.isReduced}
            />
          </div>
          <div className="grid justify-items-start gap-2">
            <p className="font-medium text-sm">{t('spoiler')}</p>
            <Segmented
              label={t('spoiler')}
              value={wishes.spoiler}
              options={spoilerWishes.map((value) => ({ value, label: t(`wishes.${value}`) }))}
              onChange={(spoiler) => change({ spoiler })}
            />
          </div>
        </div>
      ) : (
        <Skeleton className="h-16 w-full rounded-2xl" />
      )}
    </Section>
  );
}
