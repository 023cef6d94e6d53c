'use client';
import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import type { RememberedMemory } from '@/contracts/views/remembered';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { postPath } from '../paths';
import { Moment } from '../time/moment';
import { CorrectText } from './correct-text';
import { useRemembered } from './use-remembered';

type MemoryLineProps = { username: string; name: string; memory: RememberedMemory };

export function MemoryLine({ username, name, memory }: MemoryLineProps) {
  const t = useTranslations('remembered');
  const { correct } = useRemembered(username);
  const [isEditing, setIsEditing] = useState(false);
  const { id: memoryId, text, mayCorrect } = memory;
  if (isEditing) {
    return (
      <li className="rounded-2xl bg-sunk px-4 py-3">
        <CorrectText
          label={t('memoryText')}
          start={text}
          max={limits.memory.max}
          isBusy={correct.isPending}
          onCancel={() => setIsEditing(false)}
          onSave={(words) => correct.mutate({ username, memoryId, text: words }, { onSuccess: () => setIsEditing(false) })}
        />
      </li>
    );
  }
  return (
    <li className="grid grid-cols-1 gap-2 rounded-2xl bg-sunk px-4 py-3">
      <p className="whitespace-pre-line break-words">{text}</p>
      <Learned memory={memory} />
      <div className="flex flex-wrap gap-1">
        {mayCorrect && (
          <Button tone="plain" size="small" aria-label={t('correctLabel', { text })} onClick={() => setIsEditing(true)}>
            <Pencil aria-hidden="true" className="size-3.5" />
            {t('correct')}
          </Button>
        )}
        <Remove username={username} name={name} memory={memory} />
      </div>
    </li>
  );
}

/** When and how it was learned. */
function Learned({ memory: { how, day, clock, at, postId, isCorrected } }: { memory: RememberedMemory }) {
  const t = useTranslations('remembered');
  return (
    <p className="flex flex-wrap gap-x-2 text-ink-soft text-xs">
      <span>{t(`how.${how}`)}</span>
      <span>{t('when', { day, clock })}</span>
      <Moment at={at} />
      {isCorrected && <span>{t('corrected')}</span>}
      {postId && (
        <Link href={postPath(postId)} className="underline underline-offset-2 hover:text-accent">
          {t('seePost')}
        </Link>
      )}
    </p>
  );
}

function Remove({ username, name, memory: { id: memoryId, text } }: MemoryLineProps) {
  const t = useTranslations('remembered');
  const { remove } = useRemembered(username);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        tone="plain"
        size="small"
        isBusy={remove.isPending}
        aria-label={t('removeLabel', { text })}
        onClick={() => setIsAsking(true)}
      >
        <Trash2 aria-hidden="true" className="size-3.5" />
        {t('remove')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('removeTitle')}
        text={t('removeText', { name })}
        confirmLabel={t('remove')}
        cancelLabel={t('cancel')}
        onConfirm={() => remove.mutate({ username, memoryId })}
      />
    </>
  );
}
