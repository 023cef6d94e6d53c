// What a decision does, and how it is taken back: one entry each. `detail` is what taking it back needs.
import { z } from 'zod';
import type { Decision, ReportSubject } from '@/contracts/moderation';
import type { Tx } from '../platform/app-context';
import { holdBack } from './hold';
import { forever, inDays, suspendUntil } from './suspend';
import { type App, giveBack, takeAway } from './take-away';

export type Target = { subjectKind: ReportSubject; subjectId: string; ownerId: string };
type Detail = Record<string, string | number | boolean | null>;
type Doing = { target: Target; days: number; reason: string };

type Effect = {
  /** null: there was nothing to do it to */
  apply(app: App, tx: Tx, doing: Doing): Promise<Detail | null>;
  revert(app: App, tx: Tx, target: Target, detail: Record<string, unknown>): Promise<void>;
};

const words: Effect = { apply: async () => ({}), revert: async () => {} };
const subjectOf = ({ subjectKind: kind, subjectId: id }: Target) => ({ kind, id });
const instant = z.iso.datetime().transform((text) => new Date(text));
const before = (detail: Record<string, unknown>) => instant.safeParse(detail.before).data ?? null;

async function suspend(tx: Tx, ownerId: string, until: Date): Promise<Detail> {
  const former = await suspendUntil(tx, ownerId, until);
  return { until: until.toISOString(), before: former?.toISOString() ?? null };
}

const unsuspend: Effect['revert'] = async (_app, tx, { ownerId }, detail) => {
  await suspendUntil(tx, ownerId, before(detail));
};

export const effects: Record<Decision, Effect> = {
  dismiss: words,
  warn: words,
  label: {
    async apply(_app, tx, { target: { subjectId: id } }) {
      const { count } = await tx.post.updateMany({ where: { id, deletedAt: null }, data: { isSensitive: true } });
      return count === 0 ? null : {};
    },
    async revert(_app, tx, { subjectId: id }) {
      await tx.post.updateMany({ where: { id }, data: { isSensitive: false } });
    },
  },
  remove: {
    apply: (app, tx, { target }) => takeAway(app, tx, subjectOf(target)),
    async revert(app, tx, target, detail) {
      await giveBack(app, tx, subjectOf(target), detail);
    },
  },
  suspend: {
    apply: (app, tx, { target, days }) => suspend(tx, target.ownerId, inDays(days, app.clock.now())),
    revert: unsuspend,
  },
  ban: { apply: (_app, tx, { target }) => suspend(tx, target.ownerId, forever), revert: unsuspend },
  hold: {
    async apply(app, tx, { target: { ownerId: id }, reason }) {
      await tx.hold.createMany({ data: { id, reason, createdAt: app.clock.now() }, skipDuplicates: true });
      await holdBack(tx, id);
      return {};
    },
    async revert(_app, tx, { ownerId: id }) {
      await tx.hold.deleteMany({ where: { id } });
    },
  },
};
