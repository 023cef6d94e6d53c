'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ExplainInput } from '@/contracts/inputs/explain';
import type { ExplanationView } from '@/contracts/views/explanation';
import { useTRPC } from '@/trpc/client';
import { Dialog } from '@/ui/dialog';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../../errors/use-error-text';
import { useLocalized } from '../../preferences/use-localized';
import { Alternatives } from './alternatives';
import { AskAbout } from './ask-about';
import { ConsideredMemories } from './considered-memories';
import { HowDecided } from './how-decided';
import { ModelCalls } from './model-calls';
import { Around, ReadBefore } from './moment-parts';
import { Needs } from './needs';

/** Why a character did it, in plain words. */
export function WhyDialog({ of, onClose }: { of: ExplainInput; onClose: () => void }) {
  const t = useTranslations('why');
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('postId' in of ? 'momentTitle' : 'title')}
      closeLabel={t('close')}
    >
      <Explanation of={of} />
    </Dialog>
  );
}

function Explanation({ of }: { of: ExplainInput }) {
  const t = useTranslations('why');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.town.explain.queryOptions(of));
  if (!data && error)
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-60 w-full rounded-2xl" />;
  return (
    <>
      <Parts why={data} />
      {'postId' in of && <AskAbout postId={of.postId} character={data.character} />}
    </>
  );
}

function Parts({ why }: { why: ExplanationView }) {
  const t = useTranslations('why');
  const localized = useLocalized();
  const { day, clock, place, character } = why;
  const when = { day, clock, name: character.nickname };
  return (
    <div className="grid grid-cols-1 gap-5 pb-1">
      <p className="text-ink-soft text-sm">{place ? t('whenWhere', { ...when, place: localized(place) }) : t('when', when)}</p>
      <Around why={why} />
      <ReadBefore why={why} />
      <HowDecided why={why} />
      {why.needs && <Needs needs={why.needs} name={character.nickname} />}
      {why.alternatives.length > 0 && <Alternatives alternatives={why.alternatives} />}
      <ConsideredMemories why={why} />
      {why.calls && <ModelCalls calls={why.calls} />}
    </div>
  );
}
