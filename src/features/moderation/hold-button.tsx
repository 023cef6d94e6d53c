'use client';
import { useQuery } from '@tanstack/react-query';
import { MessageCircle, MessageCircleOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextAreaField } from '@/ui/field';
import { useHold } from './use-hold';

type Held = { username: string; nickname: string };

/** For moderators, on a character's page: it says nothing to anybody until it is lifted. */
export function HoldButton({ character }: { character: Held }) {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.moderation.holds.queryOptions());
  const { mutate, isPending } = useHold();
  const [isAsking, setIsAsking] = useState(false);
  const { username, nickname: name } = character;
  if (!data) return null;
  if (data.some((hold) => hold.character?.username === username)) {
    return (
      <Button tone="leaf" isBusy={isPending} onClick={() => mutate({ username, held: false })}>
        <MessageCircle aria-hidden="true" className="size-4" />
        {t('lift', { name })}
      </Button>
    );
  }
  return (
    <>
      <Button tone="danger" isBusy={isPending} onClick={() => setIsAsking(true)}>
        <MessageCircleOff aria-hidden="true" className="size-4" />
        {t('holdOne')}
      </Button>
      <Dialog isOpen={isAsking} onOpenChange={setIsAsking} title={t('holdOneTitle', { name })} closeLabel={t('close')}>
        <HoldForm
          onHold={(reason) => {
            setIsAsking(false);
            mutate({ username, held: true, reason });
          }}
        />
      </Dialog>
    </>
  );
}

/** Why, for the other moderators. */
function HoldForm({ onHold }: { onHold: (reason: string) => void }) {
  const t = useTranslations('moderation');
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onHold(reason);
  };
  return (
    <form onSubmit={send} className="grid grid-cols-1 gap-4 p-1">
      <p>{t('holdOneText')}</p>
      <TextAreaField
        label={t('holdReason')}
        value={reason}
        rows={2}
        maxLength={limits.decisionReason.max}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" tone="danger" className="justify-self-end">
        {t('holdOne')}
      </Button>
    </form>
  );
}
