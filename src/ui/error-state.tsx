import { CloudOff } from 'lucide-react';
import { Button } from './button';

type ErrorStateProps = { title: string; text: string; retryLabel: string; onRetry: () => void };

export function ErrorState({ title, text, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-danger-soft text-danger">
        <CloudOff aria-hidden="true" className="size-7" strokeWidth={1.6} />
      </span>
      <p className="font-display text-xl">{title}</p>
      <p className="max-w-sm text-ink-soft">{text}</p>
      <Button tone="quiet" onClick={onRetry}>
        {retryLabel}
      </Button>
    </div>
  );
}
