'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { personaInput } from '@/contracts/inputs/characters';
import { useTRPC } from '@/trpc/client';
import { useForm } from './form-context';
import { Section } from './section';

/** Wall milliseconds after the last key. */
const pause = 700;

/** How a prompt describes the character, as it stands in the form. */
export function PersonaPreview() {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const { form } = useForm();
  const { mutate, data } = useMutation(trpc.characters.preview.mutationOptions());
  const parsed = personaInput.safeParse(form.persona);
  const written = parsed.success ? JSON.stringify(form.persona) : null;
  useEffect(() => {
    if (written === null) return;
    const timer = setTimeout(() => mutate({ persona: JSON.parse(written) }), pause);
    return () => clearTimeout(timer);
  }, [written, mutate]);
  return (
    <Section title={t('sections.preview')} hint={t('sections.previewHint')}>
      {data ? (
        <>
          <pre
            lang={data.language}
            className="max-h-96 overflow-auto whitespace-pre-wrap break-words rounded-2xl bg-sunk p-4 font-sans text-sm"
          >
            {data.text}
          </pre>
          <p className="text-ink-soft text-sm">{t('tokens', { tokens: data.tokens, budget: data.budget })}</p>
          {data.isShortened && <p className="text-lamp text-sm">{t('previewShortened')}</p>}
        </>
      ) : (
        <p className="text-ink-soft text-sm">{t('previewWaits')}</p>
      )}
    </Section>
  );
}
