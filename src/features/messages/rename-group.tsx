'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';

export function RenameGroup({ conversationId, title }: { conversationId: string; title: string }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [name, setName] = useState(title);
  const rename = useMutation(
    trpc.groups.rename.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.messages.byId.queryFilter({ conversationId })),
    }),
  );
  const wanted = name.trim();
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ conversationId, title: wanted });
      }}
    >
      <div className="min-w-0 grow">
        <TextField
          label={t('group.name')}
          value={name}
          maxLength={limits.group.title.max}
          error={rename.error && errorText(rename.error)}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button type="submit" tone="quiet" isBusy={rename.isPending} disabled={wanted === '' || wanted === title}>
        {t('group.rename')}
      </Button>
    </form>
  );
}
