'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { ViewerView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextAreaField, TextField } from '@/ui/field';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { AvatarEditor } from './avatar-editor';
import { InterestsField } from './interests-field';

export function EditProfile({ viewer }: { viewer: ViewerView }) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [nickname, setNickname] = useState(viewer.nickname);
  const [bio, setBio] = useState(viewer.bio);
  const [interests, setInterests] = useState(viewer.interests);
  const save = useMutation(
    trpc.accounts.updateProfile.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.accounts.me.queryFilter());
        await queryClient.invalidateQueries(trpc.profiles.byUsername.queryFilter({ username: viewer.username }));
        show(t('saved'));
      },
    }),
  );
  const isChanged =
    nickname.trim() !== viewer.nickname || bio.trim() !== viewer.bio || interests.join('\n') !== viewer.interests.join('\n');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ nickname: nickname.trim(), bio: bio.trim(), interests });
  };
  return (
    <form onSubmit={submit} className="grid max-w-lg grid-cols-1 gap-5">
      <AvatarEditor viewer={viewer} />
      <TextField
        label={t('nickname')}
        value={nickname}
        onChange={(event) => setNickname(event.target.value)}
        maxLength={limits.nickname.max}
        autoComplete="nickname"
        required
      />
      <TextAreaField
        label={t('bio')}
        hint={t('bioHint', limits.bio)}
        value={bio}
        onChange={(event) => setBio(event.target.value)}
        maxLength={limits.bio.max}
        rows={4}
      />
      <InterestsField interests={interests} onChange={setInterests} />
      {save.error && (
        <p role="alert" className="text-danger text-sm">
          {errorText(save.error)}
        </p>
      )}
      <Button
        type="submit"
        className="justify-self-start"
        isBusy={save.isPending}
        disabled={!isChanged || nickname.trim() === ''}
      >
        {t('save')}
      </Button>
    </form>
  );
}
