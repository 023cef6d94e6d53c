'use client';
import { useMutation } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';
import { chatPath } from '../paths';
import { PeoplePicker } from './people-picker';

export function NewGroup() {
  const t = useTranslations('messages');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" onClick={() => setIsOpen(true)}>
        <Users aria-hidden="true" className="size-4" />
        {t('group.new')}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={t('group.new')} closeLabel={t('close')}>
        <NewGroupForm />
      </Dialog>
    </>
  );
}

function NewGroupForm() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const [title, setTitle] = useState('');
  const [usernames, setUsernames] = useState<string[]>([]);
  // One name for this group: sent twice, it is made once.
  const [clientId] = useState(() => crypto.randomUUID());
  const create = useMutation(
    trpc.groups.create.mutationOptions({ onSuccess: ({ conversationId }) => router.push(chatPath(conversationId)) }),
  );
  return (
    <form
      className="grid grid-cols-1 gap-4 p-0.5"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ title: title.trim(), usernames, clientId });
      }}
    >
      <TextField
        label={t('group.name')}
        value={title}
        maxLength={limits.group.title.max}
        onChange={(event) => setTitle(event.target.value)}
      />
      <PeoplePicker chosen={usernames} onChange={setUsernames} />
      <p className="text-ink-soft text-sm">{t('group.hint')}</p>
      {create.error && (
        <p role="alert" className="text-danger text-sm">
          {errorText(create.error)}
        </p>
      )}
      <Button
        type="submit"
        className="justify-self-start"
        isBusy={create.isPending || create.isSuccess}
        disabled={title.trim() === '' || usernames.length === 0}
      >
        {t('group.create')}
      </Button>
    </form>
  );
}
