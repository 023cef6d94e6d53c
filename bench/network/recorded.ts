// The statements that a procedure sends to Postgres, as it sends them, and the same again by `pg` alone: what the database itself takes.
import pg from 'pg';

type Statement = { text: string; values: unknown[]; began: number; ended: number };
/** Statements that do not wait for each other. */
type Stage = { text: string; values: unknown[] }[];

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/** Does `work` once and gives what it asked of Postgres in this process, in stages. */
export async function record(work: () => Promise<unknown>): Promise<Stage[]> {
  const seen: Statement[] = [];
  const client = pg.Client.prototype as unknown as { query: Query };
  const plain = client.query;
  client.query = function recording(this: pg.Client, ...given) {
    const [config, second] = given as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof config === 'string' ? config : config.text;
    const values = Array.isArray(second) ? second : typeof config === 'string' ? [] : (config.values ?? []);
    const statement = { text, values, began: performance.now(), ended: Number.POSITIVE_INFINITY };
    seen.push(statement);
    const ends = () => {
      statement.ended = performance.now();
    };
    // A pool hands a callback over; who has the client alone gets a promise.
    const last = given.at(-1);
    const told = (...results: unknown[]) => {
      ends();
      if (typeof last === 'function') last(...results);
    };
    const answer = plain.apply(this, typeof last === 'function' ? [...given.slice(0, -1), told] : given);
    if (answer instanceof Promise) answer.then(ends, ends);
    return answer;
  };
  try {
    await work();
  } finally {
    client.query = plain;
  }
  return stagesOf(seen);
}

/** What began after everything before it had ended waited for it. */
function stagesOf(statements: readonly Statement[]): Stage[] {
  const stages: Stage[] = [];
  let settled = Number.NEGATIVE_INFINITY;
  for (const { text, values, began, ended } of statements) {
    if (stages.length === 0 || began >= settled) stages.push([]);
    stages.at(-1)?.push({ text, values });
    settled = Math.max(began >= settled ? Number.NEGATIVE_INFINITY : settled, ended);
  }
  return stages;
}

/** Sends the stages one after the other and the statements of each together. */
export async function replay(pool: pg.Pool, stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) await Promise.all(stage.map(({ text, values }) => pool.query({ text, values, rowMode: 'array' })));
}
