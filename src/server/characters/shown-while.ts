type Watch = { onText: (chunk: string) => void; onRestart: () => void };

/** Passes text on for as long as nothing speaks against what was written so far; after a new start it is shown again. */
export function shownWhile(watch: Watch, refusalOf: (text: string) => string | null): Watch {
  let written = '';
  let isRefused = false;
  return {
    onText(chunk) {
      written += chunk;
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
