import type { Perceived } from '../scene-document';
import { shortenAtWord } from '../shorten-at-word';
import { estimateTokens, fitFirst, fitLast, partTokens } from '../token-budget';

type Lists = Pick<Perceived, 'plan' | 'appointments' | 'people' | 'recent'>;

const noteLengths = [40, 20, 0];
const tokensOf = (item: object) => JSON.stringify(Object.values(item));

/** Of people the nearest, of appointments the next, of what was done the last; a plan keeps all its items and loses words. */
export function withinBudget({ plan, appointments, people, recent }: Lists): Lists {
  const noted = recent.map((done) => ({ ...done, note: shortenAtWord(done.note, 60) }));
  return {
    plan: planWithin(plan),
    appointments: fitFirst(appointments, partTokens.appointments, tokensOf),
    people: fitFirst(people, partTokens.people, tokensOf),
    recent: fitLast(noted, partTokens.recent, tokensOf),
  };
}

function planWithin(plan: Perceived['plan']): Perceived['plan'] {
  const shorter = noteLengths.map((length) =>
    plan.map((item) => ({ ...item, note: length ? shortenAtWord(item.note, length) : '' })),
  );
  const isFitting = (items: Perceived['plan']) => estimateTokens(items.map(tokensOf).join('')) <= partTokens.plan;
  return shorter.find(isFitting) ?? shorter.at(-1) ?? [];
}
