import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuthorView } from '@/contracts/views/people';
import type { TagView } from '@/contracts/views/posts';
import { markBeingWritten } from '@/lib/marked-text';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';
import { useSettled } from '../search/use-settled';

/** Milliseconds without a key before names and tags are looked for. */
const settleMs = 150;
const mostTags = 6;
const nothing = () => undefined;

type Writing = { value: string; caret: number; onText: (text: string, caret: number) => void };
/** `word`: what choosing it writes after the sign */
export type Offer = { word: string } & ({ kind: 'name'; person: AuthorView } | { kind: 'tag'; tag: TagView });

/** What the `@` or `#` before the caret could mean, which of them is marked, and what choosing one does to the text. */
export function useCompletion({ value, caret, onText }: Writing) {
  const [marked, setMarked] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const written = markBeingWritten(value.slice(0, caret));
  const prefix = useSettled(written?.prefix ?? '', settleMs, nothing);
  const isWanted = prefix !== '' && written?.prefix === prefix && closedAt !== prefix;
  const offers = useOffers(isWanted ? (written?.kind ?? null) : null, prefix);
  const at = Math.min(marked, offers.length - 1);
  return {
    offers,
    marked: at,
    move(by: number) {
      setMarked((at + by + offers.length) % offers.length);
    },
    close() {
      setClosedAt(prefix);
    },
    choose(index: number) {
      const offer = offers[index];
      if (!offer) return;
      const before = `${value.slice(0, caret - prefix.length)}${offer.word} `;
      setMarked(0);
      onText(before + value.slice(caret), before.length);
    },
  };
}

function useOffers(kind: 'name' | 'tag' | null, prefix: string): readonly Offer[] {
  const trpc = useTRPC();
  const viewer = useViewer();
  const asked = { staleTime: 60_000, retry: false };
  const names = useQuery(trpc.search.names.queryOptions({ prefix }, { ...asked, enabled: viewer !== null && kind === 'name' }));
  const tags = useQuery(trpc.search.tags.queryOptions({ prefix }, { ...asked, enabled: viewer !== null && kind === 'tag' }));
  if (kind === 'name') return (names.data ?? []).map((person) => ({ kind, word: person.username, person }));
  if (kind === 'tag') return (tags.data ?? []).slice(0, mostTags).map((tag) => ({ kind, word: tag.tag, tag }));
  return [];
}
