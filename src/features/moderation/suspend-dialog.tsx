'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { suspensionDays } from '@/contracts/moderation';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextAreaField } from '@/ui/field';
import { Segmented } from '@/ui/segmented';

type Given = { days: number; reason: string };
type SuspendDialogProps = {
  name: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSuspend: (given: Given) => void;
};

/** For how long, and why: the person reads it. */
export function SuspendDialog({ name, isOpen, onOpenChange, onSuspend }: SuspendDialogProps) {
  const t = useTranslations('staff');
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('suspendTitle', { name })} closeLabel={t('close')}>
      <SuspendForm onSuspend={onSuspend} />
    </Dialog>
  );
}

const forGood = '0';

function SuspendForm({ onSuspend }: Pick<SuspendDialogProps, 'onSuspend'>) {
  const t = useTranslations('staff');
  const moderation = useTranslations('moderation');
  const [days, setDays] = useState('7');
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onSuspend({ days: Number(days), reason });
  };
  const terms = suspensionDays.map((count) => ({ value: `${count}`, label: moderation('daysCount', { count }) }));
  return (
    <form onSubmit={send} className="grid grid-cols-1 gap-4 p-1">
      <Segmented
        label={moderation('days')}
        value={days}
        options={[...terms, { value: forGood, label: t('forGood') }]}
        onChange={setDays}
        className="justify-self-start"
      />
      <TextAreaField
        label={moderation('reason')}
        hint={t('reasonHint')}
        value={reason}
        rows={2}
        maxLength={limits.decisionReason.max}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" tone="danger" className="justify-self-end" disabled={!reason.trim()}>
        {t('suspend')}
      </Button>
    </form>
  );
}
