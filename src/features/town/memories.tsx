'use client';
import { Brain } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { EmptyState } from '@/ui/empty-state';
import { memoryKind } from './known-words';

type Memory = CharacterView['memories'][number];
const order = ['important', 'relationship', 'daily', 'knowledge', 'common'] as const;

export function Memories({ memories }: { memories: Memory[] }) {
  const t = useTranslations('character');
  const kinds = Map.groupBy(memories, ({ kind }) => memoryKind(kind));
  if (memories.length === 0) return <EmptyState icon={Brain} title={t('noMemories')} />;
  return (
    <div className="grid grid-cols-1 gap-5">
      {order.map((kind) => {
        const group = kinds.get(kind) ?? [];
        return (
          group.length > 0 && (
            <section key={kind}>
              <h3 className="font-semibold text-leaf text-sm">{t(`memoryKinds.${kind}`)}</h3>
              <ul className="grid grid-cols-1 gap-2 pt-2">
                {group.map((memory) => (
                  <MemoryLine key={memory.id} memory={memory} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function MemoryLine({ memory }: { memory: Memory }) {
  const t = useTranslations('character');
  const when = t('dayClock', { day: memory.day, clock: memory.clock });
  return (
    <li className="rounded-2xl bg-sunk px-4 py-3">
      <p className="break-words">{memory.text}</p>
      <p className="mt-1 text-ink-soft text-xs">{memory.about ? t('memoryAbout', { when, name: memory.about }) : when}</p>
    </li>
  );
}
