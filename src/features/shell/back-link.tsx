'use client';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { buttonLook } from '@/ui/button';
import { hasComeFromHere } from './came-from';

/** Back to where one was, as one left it; for those who came from elsewhere, to the feed. */
export function BackLink({ label }: { label: string }) {
  const router = useRouter();
  return (
    <Link
      href="/"
      aria-label={label}
      onClick={(event) => {
        if (!hasComeFromHere() || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.back();
      }}
      className={buttonLook({ tone: 'plain', size: 'icon' })}
    >
      <ArrowLeft aria-hidden="true" className="size-5" />
    </Link>
  );
}
