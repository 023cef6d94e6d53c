import { useTranslations } from 'next-intl';
import type { ProgramCall, ProgramScope } from '@/contracts/programs';
import type { CallInputSchema } from '@/contracts/views/programs';
import { cardLook } from '@/ui/card';
import { typeText } from './type-text';

export type DocumentedCall = {
  path: ProgramCall;
  scope: ProgramScope;
  method: 'GET' | 'POST';
  input: CallInputSchema | null;
};

/** One call: how it is made, and what it takes. */
export function CallCard({ call, summary }: { call: DocumentedCall; summary: string }) {
  const t = useTranslations('programs');
  const fields = Object.entries(call.input?.properties ?? {});
  return (
    <article aria-label={call.path} className={`${cardLook} grid grid-cols-1 gap-2 p-4`}>
      <h3 className="flex flex-wrap items-center gap-2 font-mono text-sm">
        <span className="rounded-full bg-sunk px-2 py-0.5 font-semibold">{call.method}</span>
        <span className="min-w-0 break-all">/api/v1/{call.path}</span>
      </h3>
      <p>{summary}</p>
      {fields.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {fields.map(([name, schema]) => (
            <div key={name} className="contents">
              <dt className="font-mono">
                {name}
                {call.input?.required?.includes(name) && <span className="ml-1 text-ink-soft">{t('required')}</span>}
              </dt>
              <dd className="min-w-0 break-words text-ink-soft">{typeText(schema)}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
