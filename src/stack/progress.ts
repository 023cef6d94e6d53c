const isTerminal = Boolean(process.stderr.isTTY);

/** One line to the terminal, above the progress line. Standard error, so that a program's own output stays clean. */
export function say(line = ''): void {
  process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}${line}\n`);
}

/** Runs `work` while a line tells what goes on and for how long. `work` gives a word on the outcome, or nothing. */
export async function step<T>(label: string, work: () => Promise<T>, outcome: (value: T) => string = () => ''): Promise<T> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const show = () =>
    process.stderr.write(
      isTerminal ? `\r\x1b[K  ${label} … ${Math.round(Number(seconds()))} s` : `  ${label} … ${seconds()} s\n`,
    );
  if (isTerminal) show();
  const timer = setInterval(show, isTerminal ? 1000 : 30_000);
  try {
    const value = await work();
    const note = outcome(value);
    say(`  ${label}${note ? `: ${note}` : ''} (${seconds()} s)`);
    return value;
  } catch (error) {
    say(`  ${label}: failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
