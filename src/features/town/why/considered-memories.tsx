'use client';
import { useTranslations } from 'next-intl';
import type { ExplanationView } from '@/contracts/views/explanation';

/** What was in mind, as far as it is the reader's business. */
export function ConsideredMemories({ why }: { why: ExplanationView }) {
  const t = useTranslations('why');
  const { memories, hiddenMemories, character } = why;
  if (memories.length === 0 && hiddenMemories === 0) return null;
  return (
    <section aria-label={t('memories')} className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold text-leaf text-sm">{t('memories')}</h3>
      <ul className="grid grid-cols-1 gap-2">
        {memories.map(({ id, text, day, clock }) => (
          <li key={id} className="rounded-2xl bg-sunk px-4 py-2.5 text-sm">
            <p className="line-clamp-4 whitespace-pre-line break-words">{text}</p>
            <p className="mt-1 text-ink-soft text-xs">{t('memoryWhen', { day, clock })}</p>
          </li>
        ))}
      </ul>
      {hiddenMemories > 0 && (
        <p className="text-ink-soft text-sm">{t('hidden', { count: hiddenMemories, name: character.nickname })}</p>
      )}
    </section>
  );
}
