'use client';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import type { RegardForMe } from '@/contracts/views/remembered';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Meter } from '@/ui/meter';
import { CorrectText } from './correct-text';
import { useRemembered } from './use-remembered';

type RegardCardProps = { username: string; name: string; regard: RegardForMe };

/** How a character sees who reads this, in words and numbers. */
export function RegardCard({ username, name, regard }: RegardCardProps) {
  const t = useTranslations('remembered');
  const { correctRegard } = useRemembered(username);
  const [isEditing, setIsEditing] = useState(false);
  const { text, isMine, familiarity, affinity, exchanges } = regard;
  const warmth = Math.round(affinity);
  return (
    <Card aria-labelledby="regard" className="grid grid-cols-1 gap-4">
      <h2 id="regard" className="font-display text-xl">
        {t('regard', { name })}
      </h2>
      {isEditing ? (
        <CorrectText
          label={t('regardText')}
          start={text}
          max={limits.longMemory.max}
          isBusy={correctRegard.isPending}
          onCancel={() => setIsEditing(false)}
          onSave={(words) => correctRegard.mutate({ username, text: words }, { onSuccess: () => setIsEditing(false) })}
        />
      ) : (
        <div className="grid grid-cols-1 gap-1.5">
          <p className="whitespace-pre-line break-words">{text}</p>
          {isMine && <p className="text-ink-soft text-xs">{t('corrected')}</p>}
          <Button tone="plain" size="small" className="justify-self-start" onClick={() => setIsEditing(true)}>
            <Pencil aria-hidden="true" className="size-3.5" />
            {t('correctRegard')}
          </Button>
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Meter
          label={t('familiarity')}
          value={familiarity}
          text={t('ofHundred', { value: Math.round(familiarity) })}
          tone="leaf"
        />
        <Meter
          label={t('affinity')}
          value={50 + affinity / 2}
          text={t(warmth > 0 ? 'likes' : warmth < 0 ? 'dislikes' : 'neutral', { value: warmth })}
          tone={warmth < 0 ? 'danger' : 'lamp'}
        />
      </div>
      <p className="text-ink-soft text-xs">{t('exchanges', { count: exchanges })}</p>
    </Card>
  );
}
