'use client';
import { useMutation } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Menu, MenuItem } from '@/ui/menu';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { usePostCaches } from './post-caches';

// Few open it: the feed does not wait for it.
const EditPost = dynamic(() => import('./edit-post').then((module) => module.EditPost), { ssr: false });

export function PostMenu({ post, onDeleted }: { post: PostView; onDeleted?: () => void }) {
  const t = useTranslations('post');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const caches = usePostCaches();
  const postId = post.id;
  const [isEditing, setIsEditing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(
    trpc.posts.delete.mutationOptions({
      onSuccess: () => {
        caches.remove(postId);
        show(t('deleted'));
        onDeleted?.();
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <>
      <Menu
        trigger={
          <Button tone="plain" size="icon" aria-label={t('more')} className="-m-2 size-9">
            <Ellipsis aria-hidden="true" className="size-5" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setIsEditing(true)}>
          {t('edit.open')}
        </MenuItem>
        <MenuItem icon={Trash2} isDangerous onSelect={() => setIsAsking(true)}>
          {t('delete')}
        </MenuItem>
      </Menu>
      {isEditing && <EditPost post={post} onClose={() => setIsEditing(false)} />}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('deleteTitle')}
        text={t('deleteText')}
        confirmLabel={t('delete')}
        cancelLabel={t('cancel')}
        onConfirm={() => remove.mutate({ postId })}
      />
    </>
  );
}
