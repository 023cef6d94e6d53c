'use client';
import { LogIn } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { safeReturnPath } from '../paths';

type ProviderLogInProps = {
  providers: readonly { id: string; name: string }[];
  returnTo: string | undefined;
  /** what became of the last try, as NextAuth says it */
  error?: string | undefined;
};

/** Ways in by way of somebody else; nothing where there are none. */
export function ProviderLogIn({ providers, returnTo, error }: ProviderLogInProps) {
  const t = useTranslations('providers');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOffline, setIsOffline] = useState(false);
  if (providers.length === 0) return null;
  const go = async (id: string) => {
    setChosen(id);
    setIsOffline(false);
    try {
      await signIn(id, { callbackUrl: safeReturnPath(returnTo) });
    } catch {
      setIsOffline(true);
      setChosen(null);
    }
  };
  return (
    <section aria-label={t('others')} className="grid grid-cols-1 gap-3 pb-6">
      {(error || isOffline) && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {t('failed')}
        </p>
      )}
      {providers.map(({ id, name }) => (
        <Button key={id} tone="quiet" size="large" isBusy={chosen === id} onClick={() => go(id)}>
          <LogIn aria-hidden="true" className="size-5" />
          {t('continueWith', { provider: name })}
        </Button>
      ))}
      <p className="flex items-center gap-3 pt-3 text-ink-soft text-sm before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t('or')}
      </p>
    </section>
  );
}
