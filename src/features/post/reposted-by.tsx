'use client';
import { Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AuthorView } from '@/contracts/views/people';
import { PersonName } from '../people/person-name';

/** Who of those whom the reader follows passed this post on. */
export function RepostedBy({ person }: { person: AuthorView }) {
  const t = useTranslations('spread');
  return (
    <p className="relative z-10 mb-2 flex w-fit min-w-0 items-center gap-1.5 text-leaf text-sm">
      <Repeat2 aria-hidden="true" className="size-4 shrink-0" />
      {t.rich('repostedBy', { name: () => <PersonName key="name" person={person} /> })}
    </p>
  );
}
