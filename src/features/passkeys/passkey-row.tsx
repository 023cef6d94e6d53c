'use client';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { PasskeyView } from '@/contracts/views/passkeys';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';
import { Moment } from '../time/moment';

type PasskeyRowProps = { passkey: PasskeyView; onRenamed: () => void; onRemove: () => void };

export function PasskeyRow({ passkey, onRenamed, onRemove }: PasskeyRowProps) {
  const t = useTranslations('passkeys');
  const [isNamed, setIsNamed] = useState(false);
  const { name, isBackedUp, lastUsedAt } = passkey;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-2xl bg-sunk px-4 py-3">
      <KeyRound aria-hidden="true" className="size-5 shrink-0 text-ink-soft" strokeWidth={1.6} />
      <div className="min-w-0 grow basis-40">
        <p className="truncate font-medium">{name}</p>
        <p className="text-ink-soft text-sm">
          {t(isBackedUp ? 'onSeveral' : 'onOne')} ·{' '}
          {lastUsedAt ? (
            <>
              {t('lastUsed')} <Moment at={lastUsedAt} />
            </>
          ) : (
            t('neverUsed')
          )}
        </p>
      </div>
      <div className="flex gap-2">
        <Button tone="quiet" size="small" aria-label={t('renameNamed', { name })} onClick={() => setIsNamed(true)}>
          {t('rename')}
        </Button>
        <Button tone="danger" size="small" aria-label={t('removeNamed', { name })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
      <Dialog isOpen={isNamed} onOpenChange={setIsNamed} title={t('renameTitle')} closeLabel={t('cancel')}>
        <NameForm
          passkey={passkey}
          onDone={() => {
            setIsNamed(false);
            onRenamed();
          }}
        />
      </Dialog>
    </li>
  );
}

function NameForm({ passkey, onDone }: { passkey: PasskeyView; onDone: () => void }) {
  const t = useTranslations('passkeys');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [name, setName] = useState(passkey.name);
  const rename = useMutation(trpc.passkeys.rename.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ passkeyId: passkey.id, name });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4 p-0.5">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={limits.passkeys.name.max}
        error={rename.error ? errorText(rename.error) : null}
        required
      />
      <Button type="submit" className="justify-self-end" isBusy={rename.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
