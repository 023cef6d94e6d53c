'use client';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { isChatPath } from '../paths';
import { destinations } from './destinations';
import { NavLink } from './nav-link';

/** Phones: at the thumb. A chat needs the room for itself. */
export function TabBar() {
  const t = useTranslations('shell');
  if (isChatPath(usePathname())) return null;
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur lg:hidden"
    >
      {destinations.map((destination) => (
        <NavLink key={destination.name} destination={destination} look="tab" />
      ))}
    </nav>
  );
}
