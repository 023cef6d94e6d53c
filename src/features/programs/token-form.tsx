import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { type ProgramScope, programScopes } from '@/contracts/programs';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';

type Wanted = { name: string; scopes: ProgramScope[]; days: number; currentPassword: string };
type TokenFormProps = { isBusy: boolean; error: unknown; onSubmit: (wanted: Wanted) => void };

/** Wall days. */
const usualDays = 90;

export function TokenForm({ isBusy, error, onSubmit }: TokenFormProps) {
  const t = useTranslations('programs');
  const errorText = useErrorText();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ProgramScope[]>(['read']);
  const [days, setDays] = useState(String(usualDays));
  const [currentPassword, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ name, scopes: [...scopes], days: Number(days), currentPassword });
  };
  const toggle = (scope: ProgramScope) =>
    setScopes((chosen) => (chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]));
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4 p-0.5">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={limits.tokens.name.max}
        required
      />
      <fieldset className="grid grid-cols-1 gap-1">
        <legend className="mb-1 font-medium">{t('may')}</legend>
        {programScopes.map((scope) => (
          <label key={scope} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" className="size-5" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />
            {t(`scopes.${scope}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('days')}
        type="number"
        min={1}
        max={limits.tokens.mostDays}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        required
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        value={currentPassword}
        onChange={(event) => setPassword(event.target.value)}
        error={error ? errorText(error) : null}
        required
      />
      <Button type="submit" className="justify-self-end" isBusy={isBusy} disabled={scopes.length === 0}>
        {t('make')}
      </Button>
    </form>
  );
}
