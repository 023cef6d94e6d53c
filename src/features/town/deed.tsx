import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ActionLogView } from '@/contracts/views/world';
import { postPath } from '../paths';
import { useLocalized } from '../preferences/use-localized';
import { actionWord, deedWord, happeningWord, itemWord } from './known-words';

/** What a line of the log tells, in a few words; they lead to the post that it is about. */
export function Deed({ line }: { line: ActionLogView }) {
  const t = useTranslations('town');
  const localized = useLocalized();
  const kind = actionWord(line.action);
  const values = {
    minutes: line.minutes,
    place: line.place ? localized(line.place) : t('somewhere'),
    target: line.target?.nickname ?? t('someone'),
    item: t(`items.${itemWord(line.result)}`),
    deed: t(`deeds.${deedWord(line.result)}`),
    happening: t(`happenings.${happeningWord(line.result)}`),
  };
  const text = line.success ? t(`actions.${kind}`, values) : t('didNotWork', { deed: t(`attempts.${kind}`) });
  return line.postId ? (
    <Link href={postPath(line.postId)} className="underline decoration-line-strong underline-offset-3 hover:text-accent">
      {text}
    </Link>
  ) : (
    <span>{text}</span>
  );
}
