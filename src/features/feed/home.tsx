'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type FeedOf, feedsOf } from '@/contracts/inputs/feed';
import { Segmented } from '@/ui/segmented';
import { useViewer } from '../accounts/use-viewer';
import { Composer } from '../composer/composer';
import { Feed } from './feed';
import { WelcomeCard } from './welcome-card';

export function Home({ wantsToWrite, first }: { wantsToWrite: boolean; first: FeedOf }) {
  const t = useTranslations('feed');
  const viewer = useViewer();
  const [of, setOf] = useState(first);
  const offered = feedsOf.filter((one) => viewer || one !== 'followed');
  const choose = (chosen: FeedOf) => {
    setOf(chosen);
    // So that the way back leads to the same feed.
    window.history.replaceState(null, '', chosen === 'all' ? '/' : `/?feed=${chosen}`);
  };
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="sr-only">{t('title')}</h1>
      {viewer ? <Composer hasFocus={wantsToWrite} /> : <WelcomeCard />}
      <Segmented
        label={t('whose')}
        value={of}
        onChange={choose}
        options={offered.map((value) => ({ value, label: t(`of.${value}`) }))}
        className="w-fit"
      />
      <Feed key={of} of={of} />
    </div>
  );
}
