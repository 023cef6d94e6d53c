'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { useRelations } from './use-relations';

/** In place of the box to write in: why there is none, and the way back. */
export function BlockedNotice({ person }: { person: { username: string; nickname: string } }) {
  const t = useTranslations('safety');
  const { block } = useRelations();
  return (
    <div role="status" className="flex flex-wrap items-center justify-between gap-3 border-line border-t bg-sunk px-4 py-3">
      <p>{t('chatBlocked', { name: person.nickname })}</p>
      <Button
        tone="quiet"
        size="small"
        isBusy={block.isPending}
        onClick={() => block.mutate({ username: person.username, blocks: false })}
      >
        {t('unblock', { name: person.nickname })}
      </Button>
    </div>
  );
}
