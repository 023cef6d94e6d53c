'use client';
import { useTranslations } from 'next-intl';
import type { NoticeView } from '@/contracts/views/messages';

/** What a line about the group says. */
export function useNoticeText(): (notice: NoticeView) => string {
  const t = useTranslations('messages');
  return ({ kind, by, target, title }) => t(`notices.${kind}`, { by, target: target || t('somebody'), title });
}

export function NoticeLine({ notice }: { notice: NoticeView }) {
  const noticeText = useNoticeText();
  return (
    <p className="mx-auto my-1.5 max-w-full break-words rounded-2xl bg-sunk px-4 py-1.5 text-center text-ink-soft text-sm">
      {noticeText(notice)}
    </p>
  );
}
