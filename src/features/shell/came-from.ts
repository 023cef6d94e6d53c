import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

let pagesSeen = 0;

/** Is there a page of ours before this one in this tab? */
export const hasComeFromHere = () => pagesSeen > 1;

/** Counts the pages that this tab went through since it was loaded. */
export function usePagesSeen(): void {
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the path is a page
  useEffect(() => {
    pagesSeen += 1;
  }, [pathname]);
}
