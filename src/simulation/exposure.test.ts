import { describe, expect, test } from 'vitest';
import { fallbackChoice } from './fallback-choice';
import { offersFor } from './offers';
import { sceneFor } from './perception';
import type { WeatherKind, WorldState } from './state';
import { worldMinuteOf } from './world-time';
import { choose, of, pass, person, stage } from './worlds/stage';
import { ada, ben, dora } from './worlds/tiny';

const under = (world: WorldState, kind: WeatherKind, outdoorCelsius = 15): WorldState => ({
  ...world,
  weather: { ...world.weather, kind, outdoorCelsius, indoorCelsius: 20, hours: [] },
});
const toMeadow = { action: 'move', placeId: 'meadow' } as const;
const waysOf = (world: WorldState, who: string) =>
  offersFor(world, who, null, 'en').flatMap(({ action, targetId }) => (action === 'move' ? [targetId] : []));
const evening = worldMinuteOf(1, 19, 5);

describe('K01: a storm', () => {
  test('takes away the way to places without a roof, though not to work there', () => {
    const world = stage({ [dora]: { workplaceId: 'meadow', placeId: 'cafe' }, [ada]: { placeId: 'cafe' } });
    expect(waysOf(world, ada)).toContain('meadow');
    expect(waysOf(under(world, 'stormy'), ada)).not.toContain('meadow');
    expect(waysOf(under(world, 'stormy'), dora)).toContain('meadow');
    expect(of(choose(under(world, 'stormy'), ada, toMeadow), 'action-refused')).toMatchObject([{ reason: 'stormy-weather' }]);
  });
});

describe('K01: rain', () => {
  test('sends people to the nearest roof, and keeps those who have one where they are', () => {
    const outside = stage({ [ada]: { placeId: 'meadow' }, [ben]: { placeId: 'cafe' } }, evening);
    const choiceOf = (world: WorldState, who: string) => fallbackChoice(world, person(world, who));
    expect(choiceOf(under(outside, 'sunny'), ben).choice).toEqual(toMeadow);
    expect(choiceOf(under(outside, 'rainy'), ada)).toEqual({ choice: { action: 'move', placeId: 'cafe' }, reason: 'weather' });
    expect(choiceOf(under(outside, 'rainy'), ben).choice.action).toBe('wait');
  });

  test('H05: costs the mood of those who walk through it', () => {
    const walk = (kind: WeatherKind) =>
      pass(choose(under(stage(), kind), ada, { action: 'move', placeId: 'mill' }).world, 25).world;
    expect(person(walk('sunny'), ada).body.mood).toBe(0);
    expect(person(walk('rainy'), ada).body.mood).toBe(-12.5);
  });
});

describe('K01: cold', () => {
  const hoursOutside = (items: Record<string, number>, celsius: number) => {
    const world = under(stage({ [ada]: { placeId: 'meadow', items } }), 'cloudy', celsius);
    return person(pass(world, 30).world, ada).body.health;
  };

  test('below five degrees costs health slowly, unless one has a coat', () => {
    expect(hoursOutside({ phone: 1 }, 4)).toBe(99.1);
    expect(hoursOutside({ phone: 1 }, 5)).toBe(100);
    expect(hoursOutside({ phone: 1, coat: 1 }, -5)).toBe(100);
  });

  test('and wet are felt, so the scene tells them', () => {
    const world = under(stage({ [ada]: { placeId: 'meadow' } }), 'snowy', -2);
    expect(sceneFor(world, ada, null, 'en').body).toMatchObject({ isWet: true, isCold: true, isIll: false });
    expect(sceneFor(world, ben, null, 'en').body).toMatchObject({ isWet: false, isCold: false });
  });
});
