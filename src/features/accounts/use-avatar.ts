import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SetAvatarInput } from '@/contracts/inputs/accounts';
import { limits } from '@/contracts/limits';
import type { ViewerView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** One's picture: chosen, uploaded whole, cropped by the server. `failure` is in words. */
export function useAvatar(viewer: ViewerView) {
  const t = useTranslations('editProfile');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [failure, setFailure] = useState<string | null>(null);
  const [isUploading, setIsUploading] = useState(false);
  const changed = async (text: string) => {
    await queryClient.invalidateQueries(trpc.accounts.me.queryFilter());
    await queryClient.invalidateQueries(trpc.profiles.byUsername.queryFilter({ username: viewer.username }));
    show(text);
  };
  const set = useMutation(trpc.accounts.setAvatar.mutationOptions({ onSuccess: () => changed(t('pictureSaved')) }));
  const remove = useMutation(trpc.accounts.removeAvatar.mutationOptions({ onSuccess: () => changed(t('pictureRemoved')) }));

  /** Whether it can be used at all. */
  function choose(file: File): boolean {
    const refusal = !imageTypes.includes(file.type) ? t('wrongType') : file.size > limits.image.bytes ? t('tooLarge') : null;
    setFailure(refusal);
    return refusal === null;
  }

  async function save(file: File, crop: SetAvatarInput['crop']): Promise<boolean> {
    setFailure(null);
    setIsUploading(true);
    try {
      const { uploadFiles } = await import('../composer/uploadthing');
      const [done] = await uploadFiles('postImage', { files: [file] });
      if (done?.serverData.error !== null) throw new Error('refused');
      await set.mutateAsync({ imageId: done.serverData.imageId, crop });
      return true;
    } catch {
      // What the server refused is in `set.error`; all else is a connection that did not hold.
      setFailure(t('uploadFailed'));
      return false;
    } finally {
      setIsUploading(false);
    }
  }

  return {
    isBusy: isUploading || set.isPending || remove.isPending,
    failure: failure ?? (remove.error ? errorText(remove.error) : null),
    choose,
    save,
    remove: () => remove.mutate(),
  };
}
