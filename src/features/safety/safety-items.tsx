'use client';
import { Flag, ShieldBan, ShieldCheck, Volume2, VolumeX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { MenuItem } from '@/ui/menu';
import type { Reportable } from './report-dialog';
import { useRelations } from './use-relations';

// Few open it: the feed does not wait for it.
const ReportDialog = dynamic(() => import('./report-dialog').then((module) => module.ReportDialog), { ssr: false });

type Person = { username: string; nickname: string; isBlockedByMe?: boolean; isMutedByMe?: boolean };

/** Mute, block and report for a menu: `items` go into it, `dialogs` beside it. */
export function useSafetyItems(person: Person, of: Reportable): { items: ReactNode; dialogs: ReactNode } {
  const t = useTranslations('safety');
  const { block, mute } = useRelations();
  const [asking, setAsking] = useState<'block' | 'report' | null>(null);
  const { username, nickname, isBlockedByMe = false, isMutedByMe = false } = person;
  const items = (
    <>
      <MenuItem icon={isMutedByMe ? Volume2 : VolumeX} onSelect={() => mute.mutate({ username, mutes: !isMutedByMe })}>
        {t(isMutedByMe ? 'unmute' : 'mute', { name: nickname })}
      </MenuItem>
      {isBlockedByMe ? (
        <MenuItem icon={ShieldCheck} onSelect={() => block.mutate({ username, blocks: false })}>
          {t('unblock', { name: nickname })}
        </MenuItem>
      ) : (
        <MenuItem icon={ShieldBan} isDangerous onSelect={() => setAsking('block')}>
          {t('block', { name: nickname })}
        </MenuItem>
      )}
      <MenuItem icon={Flag} isDangerous onSelect={() => setAsking('report')}>
        {t('report.open')}
      </MenuItem>
    </>
  );
  const until = (isOpen: boolean) => !isOpen && setAsking(null);
  const dialogs = (
    <>
      <ConfirmDialog
        isOpen={asking === 'block'}
        onOpenChange={until}
        title={t('blockTitle', { name: nickname })}
        text={t('blockText')}
        confirmLabel={t('blockConfirm')}
        cancelLabel={t('cancel')}
        onConfirm={() => block.mutate({ username, blocks: true })}
      />
      {asking === 'report' && <ReportDialog of={of} isOpen onOpenChange={until} />}
    </>
  );
  return { items, dialogs };
}
