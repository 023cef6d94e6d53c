// What a stretch of life came to, per character and in total: a fold over events, from a run in memory as from a log in Postgres.
import { thresholds } from '@/simulation/constants';
import { workingDay } from '@/simulation/day-plan';
import type { WorldEvent } from '@/simulation/event';
import type { EventKind } from '@/simulation/event-kinds';
import { kindOfEvent } from '@/simulation/kind-of-event';
import type { Character, WorldState } from '@/simulation/state';
import { dayOf, worldMinute } from '@/simulation/world-time';
import { type LogType, logTypeOf } from './log-types-of';

/** One character's life. Times in world minutes; records by day count from day 1. */
export type LifeOf = {
  id: string;
  name: string;
  works: boolean;
  actions: Record<string, number>;
  meals: Record<number, number>;
  slept: Record<number, number>;
  worked: Record<number, number>;
  talks: number;
  encounters: number;
  sickDays: number[];
  earned: number;
  spent: number;
  coins: number;
  places: string[];
  refusals: number;
  fallbacks: number;
  /** the longest time without sleep, and the longest time starving */
  longestAwake: number;
  longestStarving: number;
};

export type LifeReport = {
  from: number;
  to: number;
  turns: number;
  events: number;
  kinds: Partial<Record<EventKind, number>>;
  logTypes: Partial<Record<LogType, number>>;
  lives: LifeOf[];
};

type Running = LifeOf & { health: number; awakeSince: number; starvingSince: number | null };

export class Chronicle {
  private readonly lives: Map<string, Running>;
  private readonly report: Omit<LifeReport, 'lives'>;

  /** `first`: the world before the first event. */
  constructor(first: WorldState) {
    const { minute: from, characters } = first;
    this.report = { from, to: from, turns: 0, events: 0, kinds: {}, logTypes: {} };
    this.lives = new Map(Object.values(characters).map((one) => [one.id, beginning(one, first)]));
  }

  /** In the order of the log; `minute` is that of the event. */
  take(event: WorldEvent, minute: number): void {
    const { report } = this;
    report.events++;
    report.to = minute;
    add(report.kinds, kindOfEvent(event));
    add(report.logTypes, logTypeOf(event));
    if ('turn' in event && event.turn !== null) report.turns++;
    if (event.type === 'conversation-opened') this.of(event.otherId, (life) => life.talks++);
    if ('characterId' in event) this.of(event.characterId, (life) => happen(life, event, minute));
  }

  sum(): LifeReport {
    const lives = [...this.lives.values()].map((life) => {
      endAwake(life, this.report.to);
      endStarving(life, this.report.to);
      const { awakeSince: _a, starvingSince: _s, ...told } = life;
      return told;
    });
    // In one order, whatever order a store gave to the characters.
    return { ...this.report, lives: lives.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  }

  private of(id: string, change: (life: Running) => void): void {
    const life = this.lives.get(id);
    if (life) change(life);
  }
}

function beginning({ id, name, body, workplaceId, items, placeId }: Character, { language, minute }: WorldState): Running {
  return {
    id,
    name: name[language],
    works: workplaceId !== null,
    actions: {},
    meals: {},
    slept: {},
    worked: {},
    talks: 0,
    encounters: 0,
    health: body.health,
    sickDays: [],
    earned: 0,
    spent: 0,
    coins: items.coin ?? 0,
    places: placeId === null ? [] : [placeId],
    refusals: 0,
    fallbacks: 0,
    longestAwake: 0,
    longestStarving: 0,
    awakeSince: minute,
    starvingSince: null,
  };
}

function happen(life: Running, event: WorldEvent, minute: number): void {
  switch (event.type) {
    case 'action-started':
      add(life.actions, event.choice.action);
      if (event.source === 'fallback') life.fallbacks++;
      if (event.choice.action === 'sleep') endAwake(life, minute);
      return;
    case 'action-finished':
      finish(life, event, minute);
      return;
    case 'action-refused':
      life.refusals++;
      return;
    case 'conversation-opened':
      life.talks++;
      return;
    case 'encountered':
      life.encounters++;
      return;
    case 'moved':
      if (event.placeId !== null && !life.places.includes(event.placeId)) life.places.push(event.placeId);
      return;
    case 'item-changed':
      if (event.item === 'coin') pay(life, event.quantity);
      return;
    case 'body-changed':
      feel(life, event, minute);
  }
}

/** What is not said has not changed. */
function feel(life: Running, { health, hunger }: { health?: number; hunger?: number }, minute: number): void {
  const day = dayOf(worldMinute.parse(minute));
  life.health = health ?? life.health;
  if (life.health < thresholds.unwell && !life.sickDays.includes(day)) life.sickDays.push(day);
  if (hunger === undefined) return;
  if (hunger >= thresholds.starving) life.starvingSince ??= minute;
  else endStarving(life, minute);
}

function finish(life: Running, event: Extract<WorldEvent, { type: 'action-finished' }>, minute: number): void {
  const { choice, startedAt, interrupted, body } = event;
  if (body) feel(life, body, minute);
  // A night and a late shift belong to the day that they end.
  const day = workingDay(startedAt);
  if (choice.action === 'sleep') {
    add(life.slept, day, minute - startedAt);
    life.awakeSince = minute;
  }
  if (choice.action === 'work') add(life.worked, day, minute - startedAt);
  if (choice.action === 'eat' && !interrupted) add(life.meals, day);
}

function pay(life: Running, quantity: number): void {
  const change = quantity - life.coins;
  if (change > 0) life.earned += change;
  else life.spent -= change;
  life.coins = quantity;
}

function endAwake(life: Running, minute: number): void {
  life.longestAwake = Math.max(life.longestAwake, minute - life.awakeSince);
  life.awakeSince = minute;
}

function endStarving(life: Running, minute: number): void {
  if (life.starvingSince !== null) life.longestStarving = Math.max(life.longestStarving, minute - life.starvingSince);
  life.starvingSince = null;
}

function add<K extends string | number>(counts: Partial<Record<K, number>>, key: K | null, amount = 1): void {
  if (key !== null) counts[key] = (counts[key] ?? 0) + amount;
}

/** Of a life that is held in memory. */
export function chronicleOf(first: WorldState, lived: Iterable<{ event: WorldEvent; minute: number }>): LifeReport {
  const chronicle = new Chronicle(first);
  for (const { event, minute } of lived) chronicle.take(event, minute);
  return chronicle.sum();
}
