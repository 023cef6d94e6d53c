// Watchers see text while it is written. When an answer starts anew they are told to drop it, or, where nobody can tell
// them, they keep the first text and the rest is written unwatched: two answers must never run together.
import type { ModelQuestion } from './language-model';

export type TextWatch = { begin(): void; forward: ((chunk: string) => void) | undefined };

export function createTextWatch({ onText, onRestart }: Pick<ModelQuestion, 'onText' | 'onRestart'>): TextWatch {
  let hasForwarded = false;
  let isMuted = false;
  return {
    begin() {
      if (!hasForwarded) return;
      hasForwarded = false;
      if (onRestart) onRestart();
      else isMuted = true;
    },
    forward:
      onText &&
      ((chunk) => {
        if (isMuted) return;
        hasForwarded = true;
        onText(chunk);
      }),
  };
}
