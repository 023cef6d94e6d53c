'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';

const desks = [
  { name: 'world', href: '/admin/world' },
  { name: 'models', href: '/admin/models' },
  { name: 'characters', href: '/admin/characters' },
  { name: 'photos', href: '/admin/photos' },
  { name: 'deletions', href: '/admin/deletions' },
] as const;

/** From one of an operator's pages to the others. */
export function DeskLinks() {
  const t = useTranslations('control');
  const pathname = usePathname();
  return (
    <nav aria-label={t('desks')} className="flex flex-wrap gap-2">
      {desks.map(({ name, href }) => {
        const isHere = pathname === href;
        return (
          <Link
            key={name}
            href={href}
            aria-current={isHere ? 'page' : undefined}
            className={buttonLook({ tone: isHere ? 'leaf' : 'quiet', size: 'small' })}
          >
            {t(`desk.${name}`)}
          </Link>
        );
      })}
    </nav>
  );
}
