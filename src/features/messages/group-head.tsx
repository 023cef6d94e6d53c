'use client';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConversationView } from '@/contracts/views/messages';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { BackToMessages } from './chat-head';
import { GroupFaces } from './group-faces';
import { GroupPanel } from './group-panel';

/** A group's name; behind it who is in it, and what one may change. */
export function GroupHead({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations('messages');
  const [isOpen, setIsOpen] = useState(false);
  const { title, group } = conversation;
  const count = group?.membersCount ?? 0;
  return (
    <div className="flex shrink-0 items-center gap-3 border-line border-b px-2 py-2.5 sm:px-4">
      <BackToMessages />
      <GroupFaces faces={group?.faces ?? []} />
      <div className="min-w-0 grow">
        <h1 className="truncate font-semibold text-lg leading-tight">{title}</h1>
        <p className="truncate text-ink-soft text-sm">{t('group.members', { count })}</p>
      </div>
      <Button tone="plain" size="icon" aria-label={t('group.about')} onClick={() => setIsOpen(true)}>
        <Users aria-hidden="true" className="size-5" />
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={title} closeLabel={t('close')}>
        <GroupPanel conversation={conversation} />
      </Dialog>
    </div>
  );
}
