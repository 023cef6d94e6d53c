import { useTranslations } from 'next-intl';
import { type ProgramCall, type ProgramScope, programScopes } from '@/contracts/programs';
import type { FieldSchema, Shapes } from '@/contracts/views/programs';
import { cardLook } from '@/ui/card';
import { CallCard } from './call-card';
import type { DocumentedCall } from './documented-call';
import { TokenOfPage } from './token-of-page';
import { anchorOf, TypeShape } from './type-shape';

type ApiDocsProps = { origin: string; calls: readonly DocumentedCall[]; shapes: Shapes };

/** What programs may call, for people who write them. The same as a document for machines is at /api/v1/openapi.json. */
export function ApiDocs({ origin, calls, shapes }: ApiDocsProps) {
  const t = useTranslations('programs');
  return (
    <TokenOfPage>
      <div className="grid grid-cols-1 gap-6">
        <header className="grid grid-cols-1 gap-3">
          <h1 className="font-display text-3xl">{t('title')}</h1>
          <p className="text-ink-soft">{t('intro')}</p>
          <p>
            <a href="/api/v1/openapi.json" className="text-accent underline">
              openapi.json
            </a>
          </p>
          <p className="text-ink-soft text-sm">
            {t.rich('failures', {
              problem: (text) => (
                <a href={`#${anchorOf('Problem')}`} className="text-accent underline">
                  {text}
                </a>
              ),
            })}
          </p>
        </header>
        {programScopes.map((scope) => (
          <Scope key={scope} scope={scope} origin={origin} calls={calls.filter((call) => call.scope === scope)} />
        ))}
        <ShapeList shapes={shapes} />
      </div>
    </TokenOfPage>
  );
}

function Scope({ scope, origin, calls }: { scope: ProgramScope; origin: string; calls: readonly DocumentedCall[] }) {
  const t = useTranslations('programs');
  const nameOf = (path: ProgramCall) => t(`calls.${path.replace('.', '_') as Underscored<ProgramCall>}`);
  return (
    <section aria-labelledby={`scope-${scope}`} className="grid grid-cols-1 gap-3">
      <h2 id={`scope-${scope}`} className="font-display text-2xl">
        {t(`scopes.${scope}`)}
      </h2>
      {calls.map((call) => (
        <CallCard key={call.path} call={call} summary={nameOf(call.path)} origin={origin} />
      ))}
    </section>
  );
}

function ShapeList({ shapes }: { shapes: Shapes }) {
  const t = useTranslations('programs');
  return (
    <section aria-labelledby="shapes" className="grid grid-cols-1 gap-3">
      <h2 id="shapes" className="font-display text-2xl">
        {t('shapes')}
      </h2>
      {Object.entries(shapes).map(([name, schema]) => (
        <Shape key={name} name={name} schema={schema} />
      ))}
    </section>
  );
}

const Shape = ({ name, schema }: { name: string; schema: FieldSchema }) => (
  <article id={anchorOf(name)} aria-label={name} className={`${cardLook} grid scroll-mt-20 grid-cols-1 gap-2 p-4`}>
    <h3 className="font-mono text-sm">{name}</h3>
    <pre className="whitespace-pre-wrap break-words text-ink-soft text-sm">
      <TypeShape schema={schema} />
    </pre>
  </article>
);

type Underscored<Path extends string> = Path extends `${infer Router}.${infer Name}` ? `${Router}_${Name}` : never;
