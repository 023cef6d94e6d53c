// The records of calls on their way to Postgres: one write at a time, and what ends meanwhile goes together with the next. So a
// quiet town's record is there at once, and 500 answers in a second take a few writes.
import type { Prisma } from '@/generated/prisma/client';
import type { AppContext } from '../app-context';

type Row = Prisma.ModelCallCreateManyInput;
type Words = Prisma.ModelCallTextCreateManyInput;

export type CallLog = {
  /** Never fails and never holds up an answer. */
  add(row: Row, words?: Words): void;
  /** When all that was added is written, or its loss is in the log. */
  written(): Promise<void>;
};

const mostAtOnce = 500;

export function createCallLog({ db, log }: Pick<AppContext, 'db' | 'log'>): CallLog {
  const waiting: { row: Row; words: Words | undefined }[] = [];
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce);
      const words = batch.flatMap((one) => (one.words ? [one.words] : []));
      try {
        await db.modelCall.createMany({ data: batch.map(({ row }) => row) });
        if (words.length > 0) await db.modelCallText.createMany({ data: words });
      } catch (error) {
        log.warn({ err: error, calls: batch.length }, 'model calls not recorded');
      }
    }
    writing = undefined;
  }

  return {
    add(row, words) {
      waiting.push({ row, words });
      writing ??= write();
    },
    async written() {
      await writing;
    },
  };
}
