'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { MemoryFields } from './memory-fields';
import { useMemoryEdits } from './use-memory-edits';

export function AddKnowledge({ username }: { username: string }) {
  const t = useTranslations('character');
  const { add } = useMemoryEdits(username);
  const [added, setAdded] = useState(0);
  return (
    <details className="rounded-2xl border border-line px-4 py-3">
      <summary className="cursor-pointer font-medium">{t('memoryAdd')}</summary>
      <div className="pt-3">
        {/* A new key empties the fields once something was added; what was refused stays to be mended. */}
        <MemoryFields
          key={added}
          start={{ text: '', importance: 5 }}
          max={limits.memory.max}
          submitLabel={t('memoryAdd')}
          isBusy={add.isPending}
          onSubmit={(fields) => add.mutate({ username, ...fields }, { onSuccess: () => setAdded((count) => count + 1) })}
        />
      </div>
    </details>
  );
}
