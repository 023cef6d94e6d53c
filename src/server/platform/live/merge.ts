// One wake-up for all sources instead of Promise.race, which would leave a reaction on a quiet source's promise for each event of
// a lively one.

type Tagged<K extends string, T> = { from: K; value: T };

/** What the sources yield, as it comes, each with its source's name. Ends with the last source; fails with the first that fails. */
export async function* merge<K extends string, T>(sources: Readonly<Record<K, AsyncGenerator<T>>>): AsyncGenerator<Tagged<K, T>> {
  const names = Object.keys(sources) as K[]; // the type says which keys there are
  const ready: { from: K; result: IteratorResult<T> }[] = [];
  let failure: { error: unknown } | undefined;
  let wake = () => {};
  let open = names.length;

  function pull(from: K): void {
    sources[from].next().then(
      (result) => {
        ready.push({ from, result });
        wake();
      },
      (error: unknown) => {
        failure ??= { error };
        wake();
      },
    );
  }

  for (const name of names) pull(name);
  try {
    while (open > 0) {
      if (failure) throw failure.error;
      const next = ready.shift();
      if (!next) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (next.result.done) {
        open -= 1;
      } else {
        yield { from: next.from, value: next.result.value };
        pull(next.from);
      }
    }
  } finally {
    // Not awaited: a source that still waits for its next value ends when its signal says so.
    for (const name of names) void sources[name].return(undefined).catch(() => {});
  }
}
