import { NotFound } from '@/features/shell/not-found';

export default function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <NotFound />
    </main>
  );
}
