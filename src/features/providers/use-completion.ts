import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { type LogInFailure, logInFailure } from '../accounts/log-in-failure';

export type CompletionFailure = Omit<LogInFailure, 'code'> & { code: LogInFailure['code'] | 'offline' };

async function complete(answer: object): Promise<CompletionFailure | null> {
  try {
    const result = await signIn('arrival', { redirect: false, answer: JSON.stringify(answer) });
    return result?.ok && !result.error ? null : logInFailure(result?.error);
  } catch {
    // the request itself did not get through
    return { code: 'offline', waitSeconds: null };
  }
}

/** Goes on with what a provider said, and then to `target`. */
export function useCompletion(target: string) {
  const [failure, setFailure] = useState<CompletionFailure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isCodeAsked, setIsCodeAsked] = useState(false);
  const send = async (answer: object) => {
    setIsBusy(true);
    setFailure(null);
    const met = await complete(answer);
    // a full load: everything fetched as a guest and the live stream begin anew
    if (met === null) return window.location.assign(target);
    // that a code is asked for is the first half of a log-in, not a failure
    if (met.code === 'second-factor-needed') setIsCodeAsked(true);
    else setFailure(met);
    setIsBusy(false);
  };
  return { send, failure, isBusy, isCodeAsked };
}
