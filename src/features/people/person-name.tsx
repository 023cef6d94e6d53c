import Link from 'next/link';
import type { AuthorView } from '@/contracts/views/people';
import { classNames } from '@/ui/class-names';
import { userPath } from '../paths';
import { AiBadge } from './ai-badge';
import { authorKind } from './author-kind';

/** The name as a link to the person's home, with the badge that cannot be removed. */
export function PersonName({ person, className }: { person: AuthorView; className?: string }) {
  return (
    <span {...authorKind(person)} className={classNames('inline-flex min-w-0 max-w-full items-center gap-1.5', className)}>
      <Link href={userPath(person.username)} className="truncate font-semibold text-ink hover:underline">
        {person.nickname}
      </Link>
      {person.isCharacter && <AiBadge />}
    </span>
  );
}
