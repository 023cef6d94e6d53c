'use client';
import { useMutation } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useViewer } from '../../accounts/use-viewer';
import { useErrorText } from '../../errors/use-error-text';
import { askPath, logInPath } from '../../paths';

type AskAboutProps = { postId: string; character: { username: string; nickname: string } };

/** Leads to the conversation with the character, with the post above what one will write. */
export function AskAbout({ postId, character: { username, nickname } }: AskAboutProps) {
  const t = useTranslations('why');
  const trpc = useTRPC();
  const router = useRouter();
  const pathname = usePathname();
  const viewer = useViewer();
  const show = useToast();
  const errorText = useErrorText();
  const open = useMutation(
    trpc.messages.open.mutationOptions({
      onSuccess: ({ conversationId }) => router.push(askPath(conversationId, postId)),
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <Button
      className="w-fit"
      isBusy={open.isPending || open.isSuccess}
      onClick={() => (viewer ? open.mutate({ username }) : router.push(logInPath(pathname)))}
    >
      {!open.isPending && !open.isSuccess && <MessageCircleQuestion aria-hidden="true" className="size-4" />}
      {t('ask', { name: nickname })}
    </Button>
  );
}
