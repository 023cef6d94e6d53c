import { type ReactNode, useId } from 'react';
import { Card } from '@/ui/card';

export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="grid grid-cols-1 gap-5 p-5 sm:p-7">
      <div>
        <h2 id={id} className="font-display text-2xl leading-tight">
          {title}
        </h2>
        {hint && <p className="pt-1 text-ink-soft text-sm">{hint}</p>}
      </div>
      {children}
    </Card>
  );
}
