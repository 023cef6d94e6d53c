import { useEffect, useState } from 'react';

const newClientId = () => crypto.randomUUID();
const emptyDraft = { text: '', clientId: '' };

/**
 * A text under way, kept in this tab until it is sent. Its client id changes only when the draft is cleared: sending
 * the same draft again after a lost answer makes nothing twice.
 */
export function useDraft(name: string) {
  const key = `kith-draft:${name}`;
  const [draft, setDraft] = useState(emptyDraft);
  useEffect(() => {
    setDraft({ text: window.sessionStorage.getItem(key) ?? '', clientId: newClientId() });
  }, [key]);
  return {
    ...draft,
    change(text: string) {
      window.sessionStorage.setItem(key, text);
      setDraft((current) => ({ ...current, text }));
    },
    clear() {
      window.sessionStorage.removeItem(key);
      setDraft({ text: '', clientId: newClientId() });
    },
  };
}
