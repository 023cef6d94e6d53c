'use client';
import { PageFailure } from '@/features/shell/page-failure';

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return <PageFailure error={error} onRetry={reset} />;
}
