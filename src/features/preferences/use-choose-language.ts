import { useMutation } from '@tanstack/react-query';
import type { Language } from '@/lib/localized';
import { languageCookie } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';

const yearInSeconds = 31_536_000;

/** Remembers the language in this browser, and with the account of who is signed in; the page comes again in it. */
export function useChooseLanguage(): (language: Language) => void {
  const trpc = useTRPC();
  const viewer = useViewer();
  const { mutateAsync } = useMutation(trpc.accounts.updateProfile.mutationOptions());
  return async (language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in all browsers
    document.cookie = `${languageCookie}=${language}; path=/; max-age=${yearInSeconds}; samesite=lax`;
    if (viewer) await mutateAsync({ language }).catch(() => undefined);
    window.location.reload();
  };
}
