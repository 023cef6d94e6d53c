import { useTranslations } from 'next-intl';
import { cardLook } from '@/ui/card';
import { curlText } from './curl-text';
import type { DocumentedCall } from './documented-call';
import { TryOut } from './try-out';
import { TypeShape } from './type-shape';
import { typeText } from './type-text';

type CallCardProps = { call: DocumentedCall; summary: string; origin: string };

/** One call: how it is made, what it takes, what it answers, and a way to try it. */
export function CallCard({ call, summary, origin }: CallCardProps) {
  const t = useTranslations('programs');
  const { path, method, input } = call;
  return (
    <article aria-label={path} className={`${cardLook} grid grid-cols-1 gap-3 p-4`}>
      <h3 className="flex flex-wrap items-center gap-2 font-mono text-sm">
        <span className="rounded-full bg-sunk px-2 py-0.5 font-semibold">{method}</span>
        <span className="min-w-0 break-all">/api/v1/{path}</span>
      </h3>
      <p>{summary}</p>
      <Taken call={call} />
      <Part title={t('example')}>{curlText(origin, call)}</Part>
      {call.answer ? (
        <Part title={t('answer')}>
          <TypeShape schema={call.answer} />
        </Part>
      ) : (
        <p className="text-ink-soft text-sm">{t('answersNothing')}</p>
      )}
      <TryOut call={{ path, method, input }} />
    </article>
  );
}

function Taken({ call: { input } }: { call: DocumentedCall }) {
  const t = useTranslations('programs');
  const fields = Object.entries(input?.properties ?? {});
  if (fields.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {fields.map(([name, schema]) => (
        <div key={name} className="contents">
          <dt className="font-mono">
            {name}
            {input?.required?.includes(name) && <span className="ml-1 text-ink-soft">{t('required')}</span>}
          </dt>
          <dd className="min-w-0 break-words text-ink-soft">{typeText(schema)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-1">
      <h4 className="font-medium text-sm">{title}</h4>
      <pre className="whitespace-pre-wrap break-words rounded-2xl bg-sunk px-4 py-3 text-sm">{children}</pre>
    </div>
  );
}
