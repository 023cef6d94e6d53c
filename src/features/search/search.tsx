'use client';
import { Search as Glass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { inputLook } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Tabs } from '@/ui/tabs';
import { FoundPeople } from './found-people';
import { FoundPosts } from './found-posts';
import { FoundTags } from './found-tags';
import { useSettled } from './use-settled';

export type Whose = 'all' | 'person' | 'character';

/** Milliseconds without a key before what was typed is looked for. */
const settleMs = 300;

export function Search({ first }: { first: string }) {
  const t = useTranslations('search');
  const [typed, setTyped] = useState(first);
  const [whose, setWhose] = useState<Whose>('all');
  const query = useSettled(typed.trim(), settleMs, rememberInAddress);
  const wanted = { query, by: whose === 'all' ? null : whose };
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="font-display text-3xl">{t('title')}</h1>
      <search className="grid grid-cols-1 gap-3">
        <label className="relative block">
          <span className="sr-only">{t('label')}</span>
          <Glass aria-hidden="true" className="-translate-y-1/2 absolute top-1/2 left-4 size-5 text-ink-soft" />
          <input
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={limits.search.max}
            placeholder={t('placeholder')}
            className={`${inputLook} pl-12`}
          />
        </label>
        <Segmented
          label={t('whose')}
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'all', label: t('all') },
            { value: 'person', label: t('people') },
            { value: 'character', label: t('characters') },
          ]}
          className="w-fit"
        />
      </search>
      {query === '' ? (
        <p className="px-1 py-8 text-center text-ink-soft">{t('hint')}</p>
      ) : (
        <Tabs
          label={t('kinds')}
          tabs={[
            { value: 'posts', label: t('posts'), content: <FoundPosts {...wanted} /> },
            { value: 'names', label: t('names'), content: <FoundPeople {...wanted} /> },
            { value: 'tags', label: t('tags'), content: <FoundTags query={query} /> },
          ]}
        />
      )}
    </div>
  );
}

/** So that the way back, and a copied address, lead to the same search. */
function rememberInAddress(query: string): void {
  window.history.replaceState(null, '', query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`);
}
