import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { createPostInput } from '@/contracts/inputs/posts';

const settingsSchema = createPostInput.pick({
  visibility: true,
  replies: true,
  isSensitive: true,
  isSpoiler: true,
  warning: true,
});
export type PostSettings = z.output<typeof settingsSchema>;

const usual: PostSettings = settingsSchema.parse({});

/** Who sees the draft and who may answer it, kept with it: what was meant for followers is for followers after a reload, too. */
export function usePostSettings(name: string) {
  const key = `kith-draft-settings:${name}`;
  const [settings, setSettings] = useState(usual);
  useEffect(() => {
    setSettings(read(window.sessionStorage.getItem(key)));
  }, [key]);
  return {
    settings,
    change(next: PostSettings) {
      window.sessionStorage.setItem(key, JSON.stringify(next));
      setSettings(next);
    },
    clear() {
      window.sessionStorage.removeItem(key);
      setSettings(usual);
    },
  };
}

function read(stored: string | null): PostSettings {
  try {
    return settingsSchema.catch(usual).parse(JSON.parse(stored ?? '{}'));
  } catch {
    // somebody else's value under our key
    return usual;
  }
}
