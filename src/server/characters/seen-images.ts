import { type Language, languageOf } from '@/lib/localized';

type Seen = { text: string; images: readonly { alt: string; description: string }[] };

const words: Record<Language, { none: string; shown: (what: string) => string }> = {
  en: { none: 'nobody said what is on it', shown: (what) => `[sends an image: ${what}]` },
  zh: { none: '没有说明内容', shown: (what) => `[发来一张图片：${what}]` },
};

/** A message as a mind reads it: its words, and in words what its images show. */
export function withImages({ text, images }: Seen): string {
  const { none, shown } = words[languageOf(text || images.map(({ alt }) => alt).join(' '))];
  return [text, ...images.map(({ alt, description }) => shown(alt || description || none))].filter(Boolean).join('\n');
}

export const seenImages = {
  where: { state: 'claimed' },
  orderBy: { position: 'asc' },
  select: { alt: true, description: true },
} as const;
