import { useEffect, useState } from 'react';
// Valibot, not Zod: even the small face of Zod is 24 kB of what a feed loads, this is one.
import * as v from 'valibot';

const newClientId = () => crypto.randomUUID();
const draftSchema = v.object({ text: v.string(), clientId: v.pipe(v.string(), v.minLength(8)) });
type Draft = v.InferOutput<typeof draftSchema>;
const emptyDraft: Draft = { text: '', clientId: '' };

/**
 * A text under way, kept in this tab until it is sent. Its client id is kept with it and changes only when the draft is cleared: sending
 * the same draft again after a lost answer, also after a reload, makes nothing twice.
 */
export function useDraft(name: string) {
  const key = `kith-draft:${name}`;
  const [draft, setDraft] = useState(emptyDraft);
  useEffect(() => {
    setDraft(readDraft(window.sessionStorage.getItem(key)));
  }, [key]);
  const keep = (next: Draft) => {
    window.sessionStorage.setItem(key, JSON.stringify(next));
    setDraft(next);
  };
  return {
    ...draft,
    change(text: string) {
      keep({ text, clientId: draft.clientId || newClientId() });
    },
    clear() {
      window.sessionStorage.removeItem(key);
      setDraft({ text: '', clientId: newClientId() });
    },
  };
}

/** What was stored, else a new draft. */
export function readDraft(stored: string | null): Draft {
  const fresh = { text: '', clientId: newClientId() };
  try {
    return v.parse(v.fallback(draftSchema, fresh), JSON.parse(stored ?? 'null'));
  } catch {
    // not one of ours
    return fresh;
  }
}
