'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { Concern } from './concern';

/** For whom it was: the decision about it, its reason and one's reply; nothing for others. */
export function WhyRemoved({ subjectId }: { subjectId: string }) {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.moderation.concerningMe.queryOptions());
  const concern = data?.find((one) => one.subjectId === subjectId && one.kind === 'remove');
  if (!concern) return null;
  return (
    <Card aria-labelledby="why-removed" className="mt-4 grid grid-cols-1 gap-3">
      <h2 id="why-removed" className="font-display text-xl">
        {t('whyRemoved')}
      </h2>
      <Concern concern={concern} />
    </Card>
  );
}
