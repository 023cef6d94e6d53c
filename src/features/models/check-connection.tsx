'use client';
import { useMutation } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { checkEndpointInput } from '@/contracts/inputs/models';
import type { ConnectionView } from '@/contracts/views/models';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { useErrorText } from '../errors/use-error-text';

type Server = { id?: string; baseUrl: string; apiKey: string; model: string };
type CheckConnectionProps = {
  server: Server;
  /** one of the models that the server named was chosen */
  onChoose?: (model: string) => void;
};

const mostShown = 24;

/** Asks the server whether it is there, says what is wrong in words that help, and lists its models. */
export function CheckConnection({ server: { apiKey, ...server }, onChoose }: CheckConnectionProps) {
  const t = useTranslations('models');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const check = useMutation(trpc.models.check.mutationOptions());
  const input = { ...server, baseUrl: server.baseUrl.trim(), ...(apiKey ? { apiKey } : {}) };
  const isWhole = checkEndpointInput.safeParse(input).success;
  return (
    <div className="grid grid-cols-1 justify-items-start gap-2">
      <Button tone="quiet" size="small" disabled={!isWhole} isBusy={check.isPending} onClick={() => check.mutate(input)}>
        <PlugZap aria-hidden="true" className="size-4" />
        {t('check')}
      </Button>
      <div aria-live="polite" className="grid gap-2 text-sm">
        {check.error && <p className="text-danger">{errorText(check.error)}</p>}
        {check.data && <Report found={check.data} asked={check.variables} />}
      </div>
      {check.data && onChoose && <Models models={check.data.models} chosen={server.model} onChoose={onChoose} />}
    </div>
  );
}

type Asked = { baseUrl: string; model?: string | undefined } | undefined;

function Report({ found, asked }: { found: ConnectionView; asked: Asked }) {
  const t = useTranslations('models');
  const facts = { address: asked?.baseUrl ?? '', model: asked?.model ?? '', status: found.ok ? 0 : (found.status ?? 0) };
  const text = found.ok ? t('there', { count: found.models.length }) : t(`problems.${found.problem}`, facts);
  return <p className={classNames(found.ok ? 'text-leaf' : 'text-danger')}>{text}</p>;
}

type ModelsProps = { models: string[]; chosen: string; onChoose: (model: string) => void };

function Models({ models, chosen, onChoose }: ModelsProps) {
  const t = useTranslations('models');
  if (models.length === 0) return null;
  return (
    <ul aria-label={t('offered')} className="flex flex-wrap gap-1.5">
      {models.slice(0, mostShown).map((model) => (
        <li key={model}>
          <Button
            tone={model === chosen ? 'leaf' : 'quiet'}
            size="small"
            aria-pressed={model === chosen}
            onClick={() => onChoose(model)}
            className="break-all"
          >
            {model}
          </Button>
        </li>
      ))}
      {models.length > mostShown && (
        <li className="self-center text-ink-soft text-sm">{t('more', { count: models.length - mostShown })}</li>
      )}
    </ul>
  );
}
