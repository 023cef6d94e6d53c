'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Segmented } from '@/ui/segmented';
import { useViewer } from '../accounts/use-viewer';
import { Composer } from '../composer/composer';
import { Feed } from './feed';
import { byOf, cookieOf, type FeedChoice, feedNames, kindsOfAuthors, writeChoice } from './feed-choice';
import { Highlights } from './highlights';
import { WelcomeCard } from './welcome-card';

export function Home({ wantsToWrite, first }: { wantsToWrite: boolean; first: FeedChoice }) {
  const t = useTranslations('feed');
  const viewer = useViewer();
  const [choice, setChoice] = useState(first);
  const offered = feedNames.filter((name) => viewer || name !== 'followed');
  const choose = (changed: Partial<FeedChoice>) => {
    const next = { ...choice, ...changed };
    setChoice(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in all browsers
    document.cookie = cookieOf(next);
    // So that the way back leads to the same feed.
    window.history.replaceState(null, '', `/?feed=${writeChoice(next)}`);
  };
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="sr-only">{t('title')}</h1>
      {viewer ? <Composer hasFocus={wantsToWrite} /> : <WelcomeCard />}
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Segmented
          label={t('whose')}
          value={choice.feed}
          onChange={(feed) => choose({ feed })}
          options={offered.map((value) => ({ value, label: t(`of.${value}`) }))}
        />
        <Segmented
          label={t('by')}
          value={choice.kind}
          onChange={(kind) => choose({ kind })}
          options={kindsOfAuthors.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      {choice.feed === 'highlights' ? (
        <Highlights key={writeChoice(choice)} by={byOf(choice)} />
      ) : (
        <Feed key={writeChoice(choice)} of={choice.feed} by={byOf(choice)} />
      )}
    </div>
  );
}
