import type { DeclareAgeInput } from '@/contracts/inputs/accounts';
import type { AgeView } from '@/contracts/views/people';
import { DomainError } from '@/lib/errors';
import type { AppContext, Db } from '../platform/app-context';
import { ageMode, mayJoin } from './age';

type App = Pick<AppContext, 'db' | 'clock'>;
type Person = { id: string };

/** What a person has said of their age, and what follows from it. */
export async function ageView({ db, clock }: App, by: Person): Promise<AgeView> {
  const { birthYear } = await db.user.findUniqueOrThrow({ where: { id: by.id }, select: { birthYear: true } });
  return { birthYear, mode: ageMode({ birthYear }, clock.now()) };
}

/**
 * A person says the year they were born in: once, and later only one that makes them younger, so that nobody leaves the reduced mode
 * by a click. Throws `too-young` (nothing is kept), `age-declared`.
 */
export async function declareAge(app: App, by: Person, { birthYear, timeZone }: DeclareAgeInput): Promise<AgeView> {
  demandAge(birthYear, app.clock.now());
  const { count } = await app.db.user.updateMany({
    where: { id: by.id, OR: [{ birthYear: null }, { birthYear: { lte: birthYear } }] },
    data: { birthYear, ...(timeZone === undefined ? {} : { timeZone }), updatedAt: app.clock.now() },
  });
  if (count === 0) throw new DomainError('age-declared', 'An earlier year than the one that was said before');
  return ageView(app, by);
}

/** Throws `too-young`. */
export function demandAge(birthYear: number, now: Date): void {
  if (birthYear > now.getUTCFullYear()) throw new DomainError('bad-input', 'A year that is yet to come');
  if (!mayJoin(birthYear, now)) throw new DomainError('too-young', 'Younger than the age from which one may join');
}

/** For what those in reduced mode may not do. Throws `not-in-reduced-mode`. */
export async function demandFullMode({ db, clock }: { db: Db; clock: AppContext['clock'] }, by: Person): Promise<void> {
  const user = await db.user.findUnique({ where: { id: by.id }, select: { birthYear: true } });
  if (user && ageMode(user, clock.now()) === 'reduced') {
    throw new DomainError('not-in-reduced-mode', 'Not in the reduced mode');
  }
}
