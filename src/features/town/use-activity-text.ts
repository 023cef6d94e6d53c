import { useTranslations } from 'next-intl';
import type { ResidentView } from '@/contracts/views/world';
import { useLocalized } from '../preferences/use-localized';
import { actionWord, deedWord } from './known-words';

/** What someone is doing right now, in a few words. */
export function useActivityText(): (resident: Pick<ResidentView, 'activity' | 'isThinking'>) => string {
  const t = useTranslations('town');
  const localized = useLocalized();
  return ({ activity, isThinking }) => {
    if (!activity) return isThinking ? t('doing.thinking') : t('doing.idle');
    const kind = actionWord(activity.kind);
    if (kind === 'move' && activity.toPlace) return t('doing.moveTo', { place: localized(activity.toPlace) });
    if (kind === 'use-object' && activity.deed) return t(`deedsNow.${deedWord(activity.deed)}`);
    if (kind === 'join-talk' && activity.withName) return t('doing.talkWith', { name: activity.withName });
    if ((kind === 'talk' || kind === 'greet') && activity.withName) return t(`doing.${kind}With`, { name: activity.withName });
    return t(`doing.${kind}`);
  };
}
