'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { mayDo } from '@/contracts/permissions';
import { buttonLook } from '@/ui/button';
import { useViewer } from '../accounts/use-viewer';

const desks = [
  { name: 'world', href: '/admin/world', capability: 'operate' },
  { name: 'models', href: '/admin/models', capability: 'operate' },
  { name: 'characters', href: '/admin/characters', capability: 'operate' },
  { name: 'photos', href: '/admin/photos', capability: 'operate' },
  { name: 'people', href: '/admin/people', capability: 'administer' },
  { name: 'audit', href: '/admin/audit', capability: 'audit' },
  { name: 'deletions', href: '/admin/deletions', capability: 'operate' },
  { name: 'mail', href: '/admin/mail', capability: 'operate' },
  { name: 'deliveries', href: '/admin/deliveries', capability: 'operate' },
] as const;

/** From one of an operator's pages to the others. */
export function DeskLinks() {
  const t = useTranslations('control');
  const pathname = usePathname();
  const viewer = useViewer();
  const mine = desks.filter(({ capability }) => mayDo(viewer, capability));
  return (
    <nav aria-label={t('desks')} className="flex flex-wrap gap-2">
      {mine.map(({ name, href }) => {
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
