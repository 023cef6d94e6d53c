import { useEffect, useState } from 'react';
import * as v from 'valibot';
import type { CreatePostInput } from '@/contracts/inputs/posts';
import { limits } from '@/contracts/limits';
import { postVisibilities, replyRules } from '@/contracts/post-choices';

export type PostSettings = Pick<CreatePostInput, 'visibility' | 'replies' | 'isSensitive' | 'isSpoiler' | 'warning'>;

const usual: PostSettings = { visibility: 'public', replies: 'everybody', isSensitive: false, isSpoiler: false, warning: '' };

const settingsSchema = v.object({
  visibility: v.picklist(postVisibilities),
  replies: v.picklist(replyRules),
  isSensitive: v.boolean(),
  isSpoiler: v.boolean(),
  warning: v.pipe(v.string(), v.maxLength(limits.warning.max)),
}) satisfies v.GenericSchema<PostSettings>;

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
    return v.parse(v.fallback(settingsSchema, usual), JSON.parse(stored ?? '{}'));
  } catch {
    // somebody else's value under our key
    return usual;
  }
}
