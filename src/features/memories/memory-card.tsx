'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { memoryLimit } from '@/contracts/inputs/memories';
import type { MemoryView } from '@/contracts/views/memories';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { wayOfKnowing } from '../town/known-words';
import { MemoryFields } from './memory-fields';
import { useMemoryEdits } from './use-memory-edits';

type MemoryCardProps = { memory: MemoryView; username: string; name: string };

export function MemoryCard({ memory, username, name }: MemoryCardProps) {
  const t = useTranslations('character');
  const { edit } = useMemoryEdits(username);
  const [isEditing, setIsEditing] = useState(false);
  const { id: memoryId, kind, text, importance } = memory;
  const { max } = memoryLimit(kind);
  return (
    <li className="grid grid-cols-1 gap-2 rounded-2xl bg-sunk px-4 py-3">
      {isEditing ? (
        <MemoryFields
          start={{ text, importance }}
          max={max}
          submitLabel={t('memorySave')}
          isBusy={edit.isPending}
          onSubmit={(fields) => edit.mutate({ username, memoryId, ...fields }, { onSuccess: () => setIsEditing(false) })}
        >
          <Button tone="plain" onClick={() => setIsEditing(false)}>
            {t('memoryCancel')}
          </Button>
        </MemoryFields>
      ) : (
        <p className="whitespace-pre-line break-words">{text}</p>
      )}
      <Facts memory={memory} />
      {!isEditing && kind !== 'common' && (
        <div className="flex flex-wrap gap-1">
          <Button tone="plain" size="small" aria-label={t('memoryEditLabel', { text })} onClick={() => setIsEditing(true)}>
            <Pencil aria-hidden="true" className="size-3.5" />
            {t('memoryEdit')}
          </Button>
          <Remove memory={memory} username={username} name={name} />
        </div>
      )}
    </li>
  );
}

/** When it was made, how it is known, what it weighs, whom it is about, and what it stands on. */
function Facts({ memory }: { memory: MemoryView }) {
  const t = useTranslations('character');
  const { day, clock, about, from, importance, basedOn } = memory;
  const when = t('dayClock', { day, clock });
  const how = t(`memoryHow.${wayOfKnowing(memory.how)}`, { name: from ?? t('memorySomebody') });
  const facts = t('memoryFacts', { when: about ? t('memoryAbout', { when, name: about }) : when, how, importance });
  return (
    <div className="text-ink-soft text-xs">
      <p>{facts}</p>
      {basedOn.length > 0 && (
        <details className="pt-1">
          <summary className="cursor-pointer">
            {t('memoryBasedOn')} · {basedOn.length}
          </summary>
          <ul className="list-disc pl-5">
            {basedOn.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Remove({ memory: { id: memoryId, text }, username, name }: MemoryCardProps) {
  const t = useTranslations('character');
  const { remove } = useMemoryEdits(username);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button tone="plain" size="small" aria-label={t('memoryRemoveLabel', { text })} onClick={() => setIsAsking(true)}>
        <Trash2 aria-hidden="true" className="size-3.5" />
        {t('memoryRemove')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('memoryRemoveTitle')}
        text={t('memoryRemoveText', { name })}
        confirmLabel={t('memoryRemove')}
        cancelLabel={t('memoryCancel')}
        onConfirm={() => remove.mutate({ username, memoryId })}
      />
    </>
  );
}
