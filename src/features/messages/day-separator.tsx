'use client';
import { useLocale } from 'next-intl';

export function DaySeparator({ at, timeZone }: { at: Date | undefined; timeZone: string | undefined }) {
  const language = useLocale();
  if (!at) return null;
  const text = new Intl.DateTimeFormat(language, { weekday: 'short', month: 'long', day: 'numeric', timeZone }).format(at);
  return (
    <p className="my-3 [overflow-anchor:none] flex items-center gap-3 text-ink-soft text-xs before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {text}
    </p>
  );
}
