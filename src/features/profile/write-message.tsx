'use client';
import { useMutation } from '@tanstack/react-query';
import { MessageCircle } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { chatPath, logInPath } from '../paths';

export function WriteMessage({ username }: { username: string }) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const router = useRouter();
  const pathname = usePathname();
  const viewer = useViewer();
  const show = useToast();
  const errorText = useErrorText();
  const open = useMutation(
    trpc.messages.open.mutationOptions({
      onSuccess: ({ conversationId }) => router.push(chatPath(conversationId)),
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <Button
      isBusy={open.isPending || open.isSuccess}
      onClick={() => (viewer ? open.mutate({ username }) : router.push(logInPath(pathname)))}
    >
      {!open.isPending && !open.isSuccess && <MessageCircle aria-hidden="true" className="size-4" />}
      {t('writeMessage')}
    </Button>
  );
}
