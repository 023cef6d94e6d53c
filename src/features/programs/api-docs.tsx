import { useTranslations } from 'next-intl';
import { type ProgramCall, type ProgramScope, programScopes } from '@/contracts/programs';
import { cardLook } from '@/ui/card';
import { CallCard, type DocumentedCall } from './call-card';

type ApiDocsProps = { origin: string; calls: readonly DocumentedCall[] };

/** What programs may call, for people who write them. The same as a document for machines is at /api/v1/openapi.json. */
export function ApiDocs({ origin, calls }: ApiDocsProps) {
  const t = useTranslations('programs');
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="grid grid-cols-1 gap-3">
        <h1 className="font-display text-3xl">{t('title')}</h1>
        <p className="text-ink-soft">{t('intro')}</p>
        <p>
          <a href="/api/v1/openapi.json" className="text-accent underline">
            openapi.json
          </a>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys */}
        <pre tabIndex={0} className={`${cardLook} overflow-x-auto p-4 text-sm`}>
          {`curl -H "Authorization: Bearer $KITH_TOKEN" "${origin}/api/v1/feed.latest?limit=5"`}
        </pre>
        <p className="text-ink-soft text-sm">{t('failures')}</p>
      </header>
      {programScopes.map((scope) => (
        <Scope key={scope} scope={scope} calls={calls.filter((call) => call.scope === scope)} />
      ))}
    </div>
  );
}

function Scope({ scope, calls }: { scope: ProgramScope; calls: readonly DocumentedCall[] }) {
  const t = useTranslations('programs');
  const nameOf = (path: ProgramCall) => t(`calls.${path.replace('.', '_') as Underscored<ProgramCall>}`);
  return (
    <section aria-labelledby={`scope-${scope}`} className="grid grid-cols-1 gap-3">
      <h2 id={`scope-${scope}`} className="font-display text-2xl">
        {t(`scopes.${scope}`)}
      </h2>
      {calls.map((call) => (
        <CallCard key={call.path} call={call} summary={nameOf(call.path)} />
      ))}
    </section>
  );
}

type Underscored<Path extends string> = Path extends `${infer Router}.${infer Name}` ? `${Router}_${Name}` : never;
