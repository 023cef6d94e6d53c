import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { describeDevice } from '../accounts/describe-device';
import { useErrorText } from '../errors/use-error-text';
import { isHereAlready, makePasskey } from './ceremony';

/** One's own passkeys, and how they change. `close` is called once a question for the password was answered rightly. */
export function usePasskeys(close: () => void) {
  const t = useTranslations('passkeys');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const list = useQuery(trpc.passkeys.list.queryOptions());
  const lookAgain = () => queryClient.invalidateQueries(trpc.passkeys.list.queryFilter());

  const keep = useMutation(
    trpc.passkeys.add.mutationOptions({
      onSuccess: async () => {
        show(t('added'));
        await lookAgain();
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  const make = useMutation({
    mutationFn: makePasskey,
    onSuccess: (answer) => keep.mutate({ name: describeDevice(navigator.userAgent) ?? t('unnamed'), answer }),
    onError: (error) => show(t(isHereAlready(error) ? 'hereAlready' : 'notMade'), 'bad'),
  });
  const offer = useMutation(
    trpc.passkeys.offer.mutationOptions({
      onSuccess: (options) => {
        close();
        make.mutate(options);
      },
    }),
  );
  const remove = useMutation(
    trpc.passkeys.remove.mutationOptions({
      onSuccess: async () => {
        close();
        show(t('removed'));
        await lookAgain();
      },
    }),
  );
  return { list, lookAgain, offer, remove, isMaking: make.isPending || keep.isPending };
}
