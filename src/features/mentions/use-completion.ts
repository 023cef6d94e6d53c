import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameBeingWritten } from '@/lib/marked-text';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';
import { useSettled } from '../search/use-settled';

/** Milliseconds without a key before names are looked for. */
const settleMs = 150;
const nothing = () => undefined;

type Writing = { value: string; caret: number; onText: (text: string, caret: number) => void };

/** Whom the `@` before the caret could mean, which of them is marked, and what choosing one does to the text. */
export function useCompletion({ value, caret, onText }: Writing) {
  const trpc = useTRPC();
  const viewer = useViewer();
  const [marked, setMarked] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const written = nameBeingWritten(value.slice(0, caret));
  const prefix = useSettled(written ?? '', settleMs, nothing);
  const isWanted = viewer !== null && prefix !== '' && written === prefix && closedAt !== prefix;
  const { data } = useQuery(trpc.search.names.queryOptions({ prefix }, { enabled: isWanted, staleTime: 60_000, retry: false }));
  const people = isWanted ? (data ?? []) : [];
  const at = Math.min(marked, people.length - 1);
  return {
    people,
    marked: at,
    move(by: number) {
      setMarked((at + by + people.length) % people.length);
    },
    close() {
      setClosedAt(prefix);
    },
    choose(index: number) {
      const person = people[index];
      if (!person) return;
      const before = `${value.slice(0, caret - prefix.length)}${person.username} `;
      setMarked(0);
      onText(before + value.slice(caret), before.length);
    },
  };
}
