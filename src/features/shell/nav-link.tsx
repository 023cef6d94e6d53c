'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { CountBadge } from '@/ui/count-badge';
import { type controlRoom, type destinations, isAt, type searchPage } from './destinations';
import { useUnread } from './use-unread';

type Destination = (typeof destinations)[number] | typeof controlRoom | typeof searchPage;

const looks = {
  tab: {
    link: 'grid min-h-14 flex-1 place-items-center content-center gap-0.5 text-[0.7rem] text-ink-soft',
    current: 'text-accent font-medium',
    text: '',
  },
  rail: {
    link: 'flex min-h-12 items-center gap-4 rounded-full px-3.5 text-[1.05rem] text-ink-soft transition-colors hover:bg-sunk hover:text-ink',
    current: 'bg-sunk font-semibold text-ink',
    text: 'sr-only xl:not-sr-only',
  },
} as const;

export function NavLink({ destination, look }: { destination: Destination; look: keyof typeof looks }) {
  const t = useTranslations('shell');
  const isCurrent = isAt(usePathname(), destination.href);
  const unread = useUnread();
  const count = destination.name === 'messages' || destination.name === 'notifications' ? unread[destination.name] : 0;
  const { icon: Icon, name } = destination;
  const style = looks[look];
  return (
    <Link
      href={destination.href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(style.link, isCurrent && style.current)}
    >
      <span className="relative">
        <Icon aria-hidden="true" className="size-6" strokeWidth={isCurrent ? 2.2 : 1.7} />
        <span className="-right-2.5 -top-2 absolute">
          <CountBadge count={count} />
        </span>
      </span>
      <span className={style.text}>{t(`nav.${name}`)}</span>
      {count > 0 && <span className="sr-only">{t('unread', { count })}</span>}
    </Link>
  );
}
