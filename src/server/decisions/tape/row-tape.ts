import type { Db } from '@/server/platform/app-context';
import { asJson } from '@/server/world/as-json';
import type { Tape } from './tape';

/** The tape in Postgres: all worlds of a database share it. Of two answers at once to one question the first stays. */
export const rowTape = (db: Db): Tape => ({
  async find(question) {
    const row = await db.modelAnswer.findUnique({ where: { question }, select: { answer: true } });
    return row?.answer;
  },
  async keep(question, { purpose, answer }) {
    await db.modelAnswer.createMany({ data: [{ question, purpose, answer: asJson(answer) }], skipDuplicates: true });
  },
});
