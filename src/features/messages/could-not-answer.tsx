'use client';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

const sentences = new Map<string, 'budgetSpent' | 'retired'>([
  ['model-budget-spent', 'budgetSpent'],
  ['character-retired', 'retired'],
]);

/** `why`: a code of the catalogues' `errors`. */
export function CouldNotAnswer({ name, why }: { name: string; why: string | null }) {
  const t = useTranslations('messages');
  return (
    <p
      role="status"
      className="mx-auto mt-2 flex w-fit items-center gap-2 rounded-full bg-danger-soft px-4 py-2 text-danger text-sm"
    >
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      {t(sentences.get(why ?? '') ?? 'couldNotAnswer', { name })}
    </p>
  );
}
