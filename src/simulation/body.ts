import { effects, moods, rates, thresholds } from './constants';
import type { Exposure } from './exposure';
import { clamp, round2 } from './rounding';
import type { Body, Character, Emotion } from './state';
import { isRunning } from './ways/position';
import type { WorldMinute } from './world-time';

export const isTired = (body: Body) => body.fatigue >= thresholds.tired;
export const isExhausted = (body: Body) => body.fatigue >= thresholds.exhausted;
export const isHungry = (body: Body) => body.hunger >= thresholds.hungry;
export const isStarving = (body: Body) => body.hunger >= thresholds.starving;
export const isUnwell = (body: Body) => body.health < thresholds.unwell;

/** The minute at which its fatigue reaches so much if it goes on with what it does; null when it never will, or has. */
export function minuteOfFatigue(character: Character, points: number): number | null {
  const rate = ratesOf(character).fatigue;
  const missing = hundredths(points) - hundredths(character.body.fatigue);
  return rate > 0 && missing > 0 ? character.body.at + Math.ceil(missing / rate) : null;
}

/** What an action's end does to a body; numbers are added. `mood` is how good or bad it was, `emotion` its name where it has one of its own. */
export type BodyChange = {
  fatigue?: number;
  fatigueAtMost?: number;
  hunger?: number;
  health?: number;
  mood?: number;
  emotion?: 'bored' | 'anxious';
  ate?: boolean;
};

/**
 * The body after the character did what it is doing from one minute to the other, `exposureAt` the hours in between.
 * Cutting the time differently changes nothing: sums are whole hundredths, and nothing looks at where the time was cut.
 */
export function bodyAfter(
  character: Character,
  span: { from: WorldMinute; to: WorldMinute },
  exposureAt: (hour: number) => Exposure,
): Body {
  const { fatigue: tiring, hunger: hungering, health: healing } = ratesOf(character);
  const isWalking = character.activity?.choice.action === 'move';
  let fatigue = hundredths(character.body.fatigue);
  let hunger = hundredths(character.body.hunger);
  let health = hundredths(character.body.health);
  let mood = hundredths(character.body.mood);
  let emotion = emotionOf(character.body);
  let exposure = exposureAt(Math.floor(span.from / 60));
  for (let minute = span.from; minute < span.to; minute++) {
    if (minute % 60 === 0) exposure = exposureAt(minute / 60);
    const isExhaustedNow = fatigue >= thresholds.exhausted * 100;
    const neglects = (isExhaustedNow ? 1 : 0) + (hunger >= thresholds.starving * 100 ? 1 : 0);
    const harm = neglects * rates.health.neglected + (exposure.isCold ? rates.health.cold : 0);
    const burden = (isExhaustedNow ? moods.exhausted : 0) + (exposure.isWet && isWalking ? moods.wetWalk : 0);
    health = clamp(health + (harm < 0 ? harm : healing), 0, 10_000);
    mood = moodAfterMinute(mood, burden);
    fatigue = clamp(fatigue + tiring, 0, 10_000);
    hunger = clamp(hunger + hungering, 0, 10_000);
    if (mood >= 0 && isNamed(emotion)) emotion = 'neutral';
  }
  return felt({
    ...character.body,
    at: span.to,
    fatigue: fatigue / 100,
    hunger: hunger / 100,
    health: health / 100,
    mood: mood / 100,
    emotion,
  });
}

const hundredths = (value: number) => Math.round(value * 100);

/** Fades towards 0; what weighs on one takes it down, though never below where events alone lead. */
function moodAfterMinute(mood: number, burden: number): number {
  if (burden < 0) return Math.min(mood, Math.max(mood + burden, moods.burdenedAtLeast));
  return mood > 0 ? Math.max(0, mood - moods.fades) : Math.min(0, mood + moods.fades);
}

/** The body after an action's end, each part kept within its bounds. */
export function bodyWith(body: Body, change: BodyChange, at: WorldMinute): Body {
  const fatigue = Math.min(body.fatigue + (change.fatigue ?? 0), change.fatigueAtMost ?? 100);
  return felt({
    fatigue: round2(clamp(fatigue, 0, 100)),
    hunger: round2(clamp(body.hunger + (change.hunger ?? 0), 0, 100)),
    health: round2(clamp(body.health + (change.health ?? 0), 0, 100)),
    mood: round2(clamp(body.mood + (change.mood ?? 0), -100, 100)),
    emotion: change.emotion ?? body.emotion,
    lastMealAt: change.ate ? at : body.lastMealAt,
    at,
  });
}

/** The share of a meal or a rest that was had, 0 to 1. */
export const mealOf = (share: number): BodyChange => ({
  hunger: -effects.mealFills * share,
  health: effects.mealHeals * share,
  ...(share === 1 ? { ate: true, mood: moods.meal } : {}),
});
export const careOf = (share: number): BodyChange => ({ health: effects.hospitalHeals * share });
export const restOf = (share: number): BodyChange => ({ fatigue: -effects.restRecovers * share });

function ratesOf(character: Character): { fatigue: number; hunger: number; health: number } {
  const { fatigue, hunger, health } = rates;
  const awake = { hunger: hunger.awake, health: health.recovering };
  switch (character.activity?.choice.action) {
    case 'sleep':
      return { fatigue: fatigue.sleeping, hunger: hunger.asleep, health: health.resting };
    case 'rest':
    case 'visit-hospital':
      return { ...awake, fatigue: fatigue.resting, health: health.resting };
    case 'work':
      return { ...awake, fatigue: fatigue.working };
    case 'move':
      return { ...awake, fatigue: isRunning(character) ? fatigue.running : fatigue.walking };
    default:
      return { ...awake, fatigue: fatigue.active };
  }
}

/** Boredom and worry are named by what brought them, and last while the mood is low. */
const isNamed = (emotion: Emotion) => emotion === 'bored' || emotion === 'anxious';

/** What the body itself makes one feel comes before what happened. */
function felt(body: Body): Body {
  return { ...body, emotion: emotionOf(body) };
}

function emotionOf(body: Body): Emotion {
  const { mood, emotion } = body;
  if (isExhausted(body) || (emotion === 'tired' && isTired(body))) return 'tired';
  if (isUnwell(body)) return 'sad';
  if (isStarving(body)) return 'anxious';
  if (mood >= moods.excitedFrom) return 'excited';
  if (mood >= moods.happyFrom) return 'happy';
  if (isNamed(emotion) && mood < 0) return emotion;
  if (mood <= -moods.excitedFrom) return 'angry';
  return mood <= -moods.happyFrom ? 'sad' : 'neutral';
}
