type Watch = { onText: (chunk: string) => void; onRestart: () => void };

// Longer than whatever speaks against a text, so that reading along costs the same at the end of a long one.
const looksBack = 600;

/** Passes text on for as long as nothing speaks against what was written so far; after a new start it is shown again. */
export function shownWhile(watch: Watch, refusalOf: (text: string) => string | null): Watch {
  let written = '';
  let isRefused = false;
  return {
    onText(chunk) {
      written = (written + chunk).slice(-looksBack);
      isRefused ||= refusalOf(written) !== null;
      if (!isRefused) watch.onText(chunk);
    },
    onRestart() {
      written = '';
      isRefused = false;
      watch.onRestart();
    },
  };
}
