// What a delivery says, in the person's language. What a character did is marked.
import { createTranslator } from 'use-intl/core';
import type { NotificationView } from '@/contracts/views/notifications';
import type { AuthorView } from '@/contracts/views/people';
import type { Language } from '@/lib/localized';
import en from '../../../messages/en.json';
import zh from '../../../messages/zh.json';

const catalogues = { en, zh };

export const translatorOf = (language: Language) => createTranslator({ locale: language, messages: catalogues[language] });

type Told = Pick<NotificationView, 'kind' | 'actors' | 'actorsCount' | 'commentId' | 'detail'>;

/** The name, and that it is a machine's where it is. */
export function nameOf(language: Language, { nickname, isAi }: AuthorView): string {
  return isAi ? translatorOf(language)('channels.ai', { name: nickname }) : nickname;
}

/** "Luna (AI) and 2 others liked your post". */
export function sentenceOf(language: Language, { kind, actors, actorsCount, commentId, detail }: Told): string {
  const t = translatorOf(language);
  if (kind === 'moderation') return decisionOf(language, detail);
  const what =
    kind === 'like' && commentId
      ? t('notifications.kinds.likeComment')
      : t(`notifications.kinds.${kind}`, { count: actorsCount });
  const who = whoOf(language, { actors, actorsCount });
  return who ? t('channels.sentence', { who, what }) : t(`notifications.toast.${kind}`);
}

/** One by name, two by their names, more as the first and how many; undefined when nobody may be named. */
function whoOf(language: Language, { actors, actorsCount }: Pick<Told, 'actors' | 'actorsCount'>): string | undefined {
  const t = translatorOf(language);
  const [name, other] = actors.map((actor) => nameOf(language, actor));
  if (!name || actorsCount < 2) return name;
  if (actorsCount === 2 && other) return t('channels.whoPair', { name, other });
  return t('channels.whoMany', { name, total: actorsCount });
}

function decisionOf(language: Language, detail: string | null): string {
  const { moderation, kinds } = catalogues[language].notifications;
  return Object.entries(moderation).find(([code]) => code === detail)?.[1] ?? kinds.moderation;
}
