'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { Decision, suspensionDays } from '@/contracts/moderation';
import type { CaseView } from '@/contracts/views/moderation';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { useCase } from './use-case';

type Days = `${(typeof suspensionDays)[number]}`;
const dayChoices: readonly Days[] = ['1', '7', '30'];
const daysOf: Record<Days, (typeof suspensionDays)[number]> = { '1': 1, '7': 7, '30': 30 };

/** What is decided, and why: in words that the person concerned reads. */
export function DecisionForm({ view }: { view: CaseView }) {
  const t = useTranslations('moderation');
  const { decide, note } = useCase();
  const [decision, setDecision] = useState<Decision>('dismiss');
  const [days, setDays] = useState<Days>('7');
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) decide.mutate({ caseId: view.id, decision, reason, days: daysOf[days] });
  };
  return (
    <form onSubmit={send} className="grid grid-cols-1 gap-3">
      <Segmented
        label={t('decision')}
        value={decision}
        options={view.decisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
        onChange={setDecision}
        className="justify-self-start rounded-3xl"
      />
      {decision === 'suspend' && (
        <Segmented
          label={t('days')}
          value={days}
          options={dayChoices.map((value) => ({ value, label: t('daysCount', { count: daysOf[value] }) }))}
          onChange={setDays}
          className="justify-self-start"
        />
      )}
      <TextAreaField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        rows={2}
        maxLength={limits.decisionReason.max}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          tone="quiet"
          disabled={isEmpty}
          isBusy={note.isPending}
          onClick={() => note.mutate({ caseId: view.id, text: reason }, { onSuccess: () => setReason('') })}
        >
          {t('note')}
        </Button>
        <Button type="submit" disabled={isEmpty} isBusy={decide.isPending}>
          {t('decide')}
        </Button>
      </div>
    </form>
  );
}
