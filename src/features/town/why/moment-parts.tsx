import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ExplanationView } from '@/contracts/views/explanation';
import type { ActionLogView } from '@/contracts/views/world';
import { languageOf } from '@/lib/localized';
import { postPath } from '../../paths';
import { AiBadge } from '../../people/ai-badge';
import { useLocalized } from '../../preferences/use-localized';
import { Deed } from '../deed';

/** What came just before and after. */
export function Around({ why: { before, after } }: { why: ExplanationView }) {
  const t = useTranslations('why');
  if (before.length === 0 && !after) return null;
  return (
    <section className="grid grid-cols-1 gap-1.5">
      <h3 className="font-medium">{t('around')}</h3>
      <ul className="grid grid-cols-1 gap-1 text-sm">
        {before.map((line) => (
          <Line key={line.seq} line={line} />
        ))}
        {after && <Line line={after} isAfter />}
      </ul>
    </section>
  );
}

function Line({ line, isAfter = false }: { line: ActionLogView; isAfter?: boolean }) {
  const t = useTranslations('why');
  const localized = useLocalized();
  return (
    <li className="text-ink-soft">
      <span className="tabular-nums">{line.clock}</span> {isAfter && `${t('then')} `}
      <span className="text-ink">
        <Deed line={line} />
      </span>
      {line.place && ` · ${localized(line.place)}`}
    </li>
  );
}

/** The posts of others that were on its screen. */
export function ReadBefore({ why: { read } }: { why: ExplanationView }) {
  const t = useTranslations('why');
  if (read.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-1.5">
      <h3 className="font-medium">{t('read')}</h3>
      <ul className="grid grid-cols-1 gap-1.5">
        {read.map(({ postId, author, text }) => (
          <li key={postId} className="min-w-0">
            <Link href={postPath(postId)} className="block rounded-2xl bg-sunk px-3 py-2 text-sm hover:bg-sunk/70">
              <span className="flex items-center gap-1.5 font-medium">
                <span className="truncate">{author.nickname}</span>
                {author.isCharacter && <AiBadge />}
              </span>
              <span lang={languageOf(text)} className="line-clamp-2 text-ink-soft">
                {text || t('covered')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
