// What people carry. Weights are in grams, so that sums are exact. Nothing here makes or loses anything: a transfer moves what it takes.
import type { Localized } from '@/lib/localized';
import { carryingLimit } from './constants';
import { type ItemKind, itemKinds } from './item-kinds';

/** Quantity per kind; a kind that is not there is carried zero times. Kinds of older worlds may be unknown here: they weigh nothing. */
export type Items = Readonly<Record<string, number>>;

type Template = {
  name: Localized;
  grams: number;
  /** most of them in one stack */
  stack: number;
  /** days that it lasts; null is for ever, or until it is used up */
  durability: number | null;
  /** coins, where it is sold; null is not for sale */
  price: number | null;
  /** what using one up does to a body */
  use: { hunger?: number; fatigue?: number } | null;
};

/** Photo, phone, food and coin: weights, stacks and durability of the predecessor. The rest, and all prices: Kith (an hour of work buys a meal and a coffee). */
export const itemTemplates = {
  coin: { name: { en: 'coin', zh: '硬币' }, grams: 0, stack: 999_999, durability: null, price: null, use: null },
  phone: { name: { en: 'phone', zh: '手机' }, grams: 200, stack: 1, durability: 100, price: 80, use: null },
  photo: { name: { en: 'photo', zh: '照片' }, grams: 10, stack: 1, durability: null, price: null, use: null },
  food: { name: { en: 'packed meal', zh: '便当' }, grams: 500, stack: 10, durability: null, price: 5, use: { hunger: -20 } },
  coffee: { name: { en: 'coffee', zh: '咖啡' }, grams: 300, stack: 10, durability: null, price: 4, use: { fatigue: -8 } },
  coat: { name: { en: 'coat', zh: '外套' }, grams: 1500, stack: 1, durability: 100, price: 60, use: null },
  gift: { name: { en: 'small gift', zh: '小礼物' }, grams: 300, stack: 10, durability: null, price: 15, use: null },
} as const satisfies Record<ItemKind, Template>;

export const asItemKind = (kind: string): ItemKind | null => itemKinds.find((known) => known === kind) ?? null;

export const quantityOf = (items: Items, kind: string): number => items[kind] ?? 0;

/** Grams of this many of a kind. */
export function gramsOf(kind: string, quantity = 1): number {
  const known = asItemKind(kind);
  return known === null ? 0 : itemTemplates[known].grams * quantity;
}

/** Grams of everything carried. */
export const loadOf = (items: Items): number =>
  Object.entries(items).reduce((sum, [kind, quantity]) => sum + gramsOf(kind, quantity), 0);

/** How a quantity lies in stacks: full ones first. */
export function stacksOf(kind: ItemKind, quantity: number): number[] {
  const { stack } = itemTemplates[kind];
  const full = Array.from({ length: Math.floor(quantity / stack) }, () => stack);
  return quantity % stack === 0 ? full : [...full, quantity % stack];
}

export type Changed<T> = { ok: true; items: T } | { ok: false; reason: 'too-heavy' | 'not-enough' | 'no-such-amount' };

const isAmount = (quantity: number) => Number.isInteger(quantity) && quantity > 0;

/** With so many more of a kind; refused when it would be too heavy to carry. */
export function add(items: Items, kind: ItemKind, quantity: number): Changed<Items> {
  if (!isAmount(quantity)) return { ok: false, reason: 'no-such-amount' };
  const grams = gramsOf(kind, quantity);
  if (grams > 0 && loadOf(items) + grams > carryingLimit) return { ok: false, reason: 'too-heavy' };
  return { ok: true, items: withQuantity(items, kind, quantityOf(items, kind) + quantity) };
}

/** With so many fewer of a kind; refused when there are not as many. */
export function take(items: Items, kind: ItemKind, quantity: number): Changed<Items> {
  if (!isAmount(quantity)) return { ok: false, reason: 'no-such-amount' };
  const left = quantityOf(items, kind) - quantity;
  if (left < 0) return { ok: false, reason: 'not-enough' };
  return { ok: true, items: withQuantity(items, kind, left) };
}

/** From one who carries to another, or neither is changed. */
export function transfer(from: Items, to: Items, kind: ItemKind, quantity: number): Changed<{ from: Items; to: Items }> {
  const taken = take(from, kind, quantity);
  if (!taken.ok) return taken;
  const added = add(to, kind, quantity);
  return added.ok ? { ok: true, items: { from: taken.items, to: added.items } } : added;
}

/** So many of a kind and no more; what is down to nothing is not listed. */
export function withQuantity(items: Items, kind: string, quantity: number): Record<string, number> {
  const { [kind]: _before, ...others } = items;
  return quantity > 0 ? { ...others, [kind]: quantity } : others;
}
