'use client';
import { KeyRound } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { useTRPCClient } from '@/trpc/client';
import { Button } from '@/ui/button';
import { logInFailure } from '../accounts/log-in-failure';
import { errorCodeOf } from '../errors/error-code-of';
import { useIsHydrated } from '../time/use-is-hydrated';
import { choosePasskey, knowsPasskeys, stopAsking, wasReplaced } from './ceremony';

type Problem = 'offline' | 'unknown' | 'not-used' | ReturnType<typeof logInFailure>['code'];

/** Logs in with a passkey. Gives what went wrong; null when nothing did, and undefined when another question took its place. */
function useEnter() {
  const client = useTRPCClient();
  return useCallback(
    async (isAutofill: boolean): Promise<Problem | null | undefined> => {
      const offer = await client.passkeys.ask.query().catch((error: unknown) => errorCodeOf(error));
      if (typeof offer === 'string') return offer;
      try {
        const chosen = await choosePasskey(offer, { isAutofill });
        const answer = await signIn('passkey', { redirect: false, answer: JSON.stringify(chosen) });
        return answer?.ok && !answer.error ? null : logInFailure(answer?.error).code;
      } catch (error) {
        if (wasReplaced(error)) return undefined;
        return error instanceof TypeError ? 'offline' : 'not-used';
      }
    },
    [client],
  );
}

/** Passkeys in the list that the browser shows at the field of the name, where it can do that. */
function usePasskeysAtTheName(enter: ReturnType<typeof useEnter>, onEnd: (problem: Problem | null) => void): void {
  useEffect(() => {
    let isHere = true;
    const offer = async () => {
      const canOffer = knowsPasskeys() && (await window.PublicKeyCredential.isConditionalMediationAvailable?.());
      if (!canOffer || !isHere) return;
      const problem = await enter(true);
      // nobody asked for it: what did not come about is no news, but a passkey that was refused is
      if (isHere && (problem === null || problem === 'passkey-refused')) onEnd(problem);
    };
    void offer();
    return () => {
      isHere = false;
      if (knowsPasskeys()) void stopAsking();
    };
  }, [enter, onEnd]);
}

/** The other way in beside the password. Shown to browsers that know it. */
export function PasskeyLogIn({ target }: { target: string }) {
  const t = useTranslations('accounts');
  const errors = useTranslations('errors');
  const isHydrated = useIsHydrated();
  const enter = useEnter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const end = useCallback(
    (met: Problem | null) => {
      // a full load, as after a password
      if (met === null) return window.location.assign(target);
      setProblem(met);
    },
    [target],
  );
  usePasskeysAtTheName(enter, end);
  const ask = async () => {
    setIsBusy(true);
    setProblem(null);
    const met = await enter(false);
    if (met !== null) setIsBusy(false);
    if (met !== undefined) end(met);
  };
  // there from the beginning, so that nothing below it jumps when the page wakes up
  if (isHydrated && !knowsPasskeys()) return null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <Button tone="quiet" size="large" isBusy={isBusy} onClick={ask}>
        <KeyRound aria-hidden="true" className="size-5" />
        {t('usePasskey')}
      </Button>
      {problem && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {problem === 'not-used' ? t('noPasskeyUsed') : errors(problem)}
        </p>
      )}
    </div>
  );
}
