'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { callRequest, type TriedCall, type Typed } from './call-request';
import { useTokenOfPage } from './token-of-page';
import { type TriedAnswer, TryAnswer } from './try-answer';
import { TryField } from './try-field';

/** Its input, the call, and what came back. */
export function TryForm({ call }: { call: TriedCall }) {
  const t = useTranslations('programs');
  const [token, setToken] = useTokenOfPage();
  const [typed, setTyped] = useState<Typed>({});
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<TriedAnswer | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setAnswer(await answerTo(call, { token: token.trim(), typed }));
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => void send(event)}
      aria-label={call.path}
      className="grid grid-cols-1 gap-4 border-line border-t pt-4"
    >
      {/* Plain text: a browser offers to keep what is typed into a field for passwords. */}
      <TextField
        label={t('token')}
        hint={t('tokenHint')}
        value={token}
        onChange={(event) => setToken(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="font-mono text-sm"
      />
      {Object.entries(call.input?.properties ?? {}).map(([name, schema]) => (
        <TryField
          key={name}
          {...{ name, schema }}
          isRequired={call.input?.required?.includes(name) ?? false}
          value={typed[name] ?? ''}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {call.method === 'POST' && <p className="grow basis-48 text-ink-soft text-sm">{t('forReal')}</p>}
        <Button type="submit" isBusy={isBusy}>
          {t('send')}
        </Button>
      </div>
      <TryAnswer answer={answer} />
    </form>
  );
}

/** `unreached`: the connection failed, so nobody answered. */
async function answerTo(call: TriedCall, given: { token: string; typed: Typed }): Promise<TriedAnswer> {
  const { address, init } = callRequest(call, given);
  try {
    const response = await fetch(address, init);
    return { status: response.status, text: await response.text() };
  } catch {
    return 'unreached';
  }
}
