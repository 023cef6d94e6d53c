import type { ChooseMind } from './options';

type Known = ChooseMind['scene']['people'][number];

/** Coins that one keeps for the next meals. */
const kept = 16;

/** How much one would like to give this to somebody: presents to those one likes, a coffee or a meal to friends now and then. */
export function generosity({ scene, say }: ChooseMind, { familiarity, affinity }: Known, item: string): number {
  if (familiarity < 20 || affinity < 0) return 0;
  // What one has just been given is not passed on.
  if (say.plans.present.test(item)) return scene.recent.some((done) => done.action === 'was-given') ? 0 : 0.5 + affinity / 100;
  return familiarity >= 40 ? 0.3 : 0;
}

/** How much one would like to buy this here: a phone when one has none, a coat when it is cold, coffee when tired, a gift when there is money to spare. */
export function wish({ scene, say }: ChooseMind, target: string, cost: number): number {
  const { me, now } = scene;
  if (me.coins - cost < kept) return 0;
  if (say.plans.phone.test(target)) return 5;
  if (say.plans.coat.test(target)) return now.celsius < 10 ? 3 : 0;
  if (say.plans.present.test(target)) return me.coins > 4 * cost ? 0.6 : 0.15;
  if (say.plans.drink.test(target)) return me.body.fatigue >= 40 ? 0.8 : 0.1;
  return 0.1;
}
