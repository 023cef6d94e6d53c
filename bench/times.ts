/** Wall milliseconds of many runs. */
export type Times = { p50: number; p95: number; p99: number; count: number };

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), count: sorted.length };
}

/** `work` done `count` times, `atOnce` of them together. */
export async function timed(count: number, atOnce: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const milliseconds: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const n = next++;
      const startedAt = performance.now();
      await work(n);
      milliseconds.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return milliseconds;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

export function row(name: string, { p50, p95, count }: Omit<Times, 'p99'>, note = ''): string {
  return `  ${name.padEnd(44)} p50 ${ms(p50).padStart(9)}   p95 ${ms(p95).padStart(9)}   n ${String(count).padStart(5)}  ${note}`.trimEnd();
}
