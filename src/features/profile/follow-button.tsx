'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserCheck, UserPlus } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ProfileView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { logInPath } from '../paths';

/** Guests are sent to log in. What the server says stands on the page. */
export function FollowButton({ profile }: { profile: ProfileView }) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const viewer = useViewer();
  const show = useToast();
  const errorText = useErrorText();
  const { username, isFollowedByMe } = profile;
  const { mutate, isPending } = useMutation(
    trpc.profiles.setFollow.mutationOptions({
      onSuccess: ({ follows, followersCount }) => {
        const key = trpc.profiles.byUsername.queryKey({ username });
        queryClient.setQueryData(key, (known) => known && { ...known, isFollowedByMe: follows, followersCount });
        return queryClient.invalidateQueries(trpc.feed.latest.infiniteQueryFilter({ of: 'followed' }));
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  const Icon = isFollowedByMe ? UserCheck : UserPlus;
  return (
    <Button
      tone="quiet"
      isBusy={isPending}
      aria-pressed={isFollowedByMe}
      onClick={() => (viewer ? mutate({ username, follows: !isFollowedByMe }) : router.push(logInPath(pathname)))}
    >
      {!isPending && <Icon aria-hidden="true" className="size-4" />}
      {t(isFollowedByMe ? 'following' : 'follow')}
    </Button>
  );
}
