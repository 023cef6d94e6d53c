'use client';
import { useTranslations } from 'next-intl';
import { useViewer } from '../accounts/use-viewer';
import { Composer } from '../composer/composer';
import { Feed } from './feed';
import { WelcomeCard } from './welcome-card';

export function Home({ wantsToWrite }: { wantsToWrite: boolean }) {
  const t = useTranslations('feed');
  const viewer = useViewer();
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="sr-only">{t('title')}</h1>
      {viewer ? <Composer hasFocus={wantsToWrite} /> : <WelcomeCard />}
      <Feed />
    </div>
  );
}
