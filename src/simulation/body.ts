import { effects, moodFades, rates, thresholds } from './constants';
import { roll } from './dice';
import { clamp, round2 } from './rounding';
import type { Body, Character, Emotion } from './state';
import type { WorldMinute } from './world-time';

export const isTired = (body: Body) => body.fatigue >= thresholds.tired;
export const isExhausted = (body: Body) => body.fatigue >= thresholds.exhausted;
export const isHungry = (body: Body) => body.hunger >= thresholds.hungry;
export const isStarving = (body: Body) => body.hunger >= thresholds.starving;
export const isUnwell = (body: Body) => body.health < thresholds.unwell;

/** What an action's end does to a body; numbers are added. */
export type BodyChange = {
  fatigue?: number;
  fatigueAtMost?: number;
  hunger?: number;
  health?: number;
  emotion?: Emotion;
  ate?: boolean;
};

/** The body after the character did what it is doing from one minute to the other. Cutting the time differently changes nothing. */
export function bodyAfter(seed: string, character: Character, from: WorldMinute, to: WorldMinute): Body {
  const rate = ratesOf(character);
  const hundredths = (value: number) => Math.round(value * 100);
  let fatigue = hundredths(character.body.fatigue);
  let hunger = hundredths(character.body.hunger);
  let health = hundredths(character.body.health);
  for (let minute = from; minute < to; minute++) {
    const suffers = fatigue >= thresholds.exhausted * 100 || hunger >= thresholds.starving * 100;
    health = clamp(health + (suffers ? rates.health.suffering : rates.health.recovering), 0, 10_000);
    fatigue = clamp(fatigue + rate.fatigue, 0, 10_000);
    hunger = clamp(hunger + rate.hunger, 0, 10_000);
  }
  const emotion = fadedEmotion(seed, character, from, to);
  return felt({ ...character.body, fatigue: fatigue / 100, hunger: hunger / 100, health: health / 100, emotion });
}

/** The body after an action's end, each part kept within 0 to 100. */
export function bodyWith(body: Body, change: BodyChange, at: WorldMinute): Body {
  const fatigue = Math.min(body.fatigue + (change.fatigue ?? 0), change.fatigueAtMost ?? 100);
  return felt({
    fatigue: round2(clamp(fatigue, 0, 100)),
    hunger: round2(clamp(body.hunger + (change.hunger ?? 0), 0, 100)),
    health: round2(clamp(body.health + (change.health ?? 0), 0, 100)),
    emotion: change.emotion ?? body.emotion,
    lastMealAt: change.ate ? at : body.lastMealAt,
  });
}

/** The share of a meal or a rest that was had, 0 to 1. */
export const mealOf = (share: number): BodyChange => ({
  hunger: -effects.mealFills * share,
  health: effects.mealHeals * share,
  ...(share === 1 ? { ate: true, emotion: 'happy' } : {}),
});
export const restOf = (share: number): BodyChange => ({ fatigue: -effects.restRecovers * share });

function ratesOf(character: Character): { fatigue: number; hunger: number } {
  const { fatigue, hunger } = rates;
  switch (character.activity?.choice.action) {
    case 'sleep':
      return { fatigue: fatigue.sleeping, hunger: hunger.asleep };
    case 'rest':
      return { fatigue: fatigue.resting, hunger: hunger.awake };
    case 'work':
      return { fatigue: fatigue.working, hunger: hunger.awake };
    case 'move':
      return { fatigue: fatigue.walking, hunger: hunger.awake };
    default:
      return { fatigue: fatigue.active, hunger: hunger.awake };
  }
}

/** Moods pass at the turn of an hour, by dice. */
function fadedEmotion(seed: string, character: Character, from: WorldMinute, to: WorldMinute): Emotion {
  const { emotion } = character.body;
  if (emotion === 'neutral' || emotion === 'tired') return emotion;
  for (let hour = Math.floor(from / 60) + 1; hour <= Math.floor(to / 60); hour++) {
    if (roll(seed, 'mood', character.id, hour) < moodFades) return 'neutral';
  }
  return emotion;
}

/** What the body itself makes one feel comes before what happened. */
function felt(body: Body): Body {
  if (isExhausted(body)) return { ...body, emotion: 'tired' };
  if (body.emotion === 'tired' && !isTired(body)) return { ...body, emotion: 'neutral' };
  if (isUnwell(body)) return { ...body, emotion: 'sad' };
  if (isStarving(body)) return { ...body, emotion: 'anxious' };
  return body;
}
