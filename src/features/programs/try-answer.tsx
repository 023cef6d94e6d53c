import { useTranslations } from 'next-intl';

/** What came back: its HTTP status and its body. */
export type TriedAnswer = { status: number; text: string } | 'unreached';

/** JSON as people read it; whatever is none as it came. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export function TryAnswer({ answer }: { answer: TriedAnswer | null }) {
  const t = useTranslations('programs');
  const isThere = answer !== null && answer !== 'unreached';
  return (
    <div className="grid grid-cols-1 gap-2">
      <p role="status" className="font-medium text-sm">
        {answer === 'unreached' && <span className="text-danger">{t('unreached')}</span>}
        {isThere && t('status', { status: String(answer.status) })}
      </p>
      {isThere && answer.text === '' && <p className="text-ink-soft text-sm">{t('noAnswer')}</p>}
      {isThere && answer.text !== '' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        <section aria-label={t('answer')} tabIndex={0} className="max-h-96 overflow-auto rounded-2xl bg-sunk px-4 py-3">
          <pre className="text-sm">{readable(answer.text)}</pre>
        </section>
      )}
    </div>
  );
}
