// What can be seen and heard in a town without anybody doing it. One table: where, when, how far, how likely. Kith.
import type { Place, WeatherKind } from '../state';
import type { Season } from '../world-time';
import type { SightKind, SoundKind } from './sense-kinds';

export type Circumstances = {
  /** kinds of places; sights and sounds begin under the open sky */
  at: readonly Place['kind'][];
  /** hours of the day, the last one not included; over midnight when the first is the later */
  hours: readonly [from: number, to: number];
  weather?: readonly WeatherKind[];
  seasons?: readonly Season[];
  /** the hour before was wet */
  afterRain?: true;
  /** every so many days */
  everyDays?: number;
  /** map units within which it is noticed */
  radius: number;
  /** per hour and place */
  chance: number;
};

const dry = ['sunny', 'cloudy', 'foggy'] as const;
const clear = ['sunny', 'cloudy'] as const;

export const sights: Record<SightKind, Circumstances> = {
  rainbow: { at: ['public', 'nature'], hours: [7, 19], weather: clear, afterRain: true, radius: 120, chance: 0.9 },
  'street-musician': { at: ['public'], hours: [10, 20], weather: dry, radius: 40, chance: 0.07 },
  heron: { at: ['nature'], hours: [6, 10], weather: dry, radius: 50, chance: 0.1 },
  ducklings: { at: ['nature'], hours: [9, 18], weather: clear, seasons: ['spring', 'summer'], radius: 50, chance: 0.06 },
  kite: { at: ['nature', 'public'], hours: [14, 18], weather: clear, seasons: ['spring', 'autumn'], radius: 80, chance: 0.06 },
  sunset: { at: ['nature', 'public'], hours: [18, 20], weather: clear, radius: 80, chance: 0.12 },
  fireworks: { at: ['public'], hours: [21, 22], everyDays: 7, weather: dry, radius: 200, chance: 1 },
  'shooting-star': { at: ['nature', 'public'], hours: [21, 3], weather: ['sunny'], radius: 100, chance: 0.08 },
  snowman: { at: ['nature', 'public'], hours: [9, 17], weather: ['snowy'], radius: 50, chance: 0.15 },
};

export const sounds: Record<SoundKind, Circumstances> = {
  'noon-bell': { at: ['public'], hours: [12, 13], radius: 100, chance: 1 },
  thunder: { at: ['public', 'nature'], hours: [0, 24], weather: ['stormy'], radius: 150, chance: 0.3 },
  birdsong: { at: ['nature'], hours: [5, 8], weather: dry, seasons: ['spring', 'summer'], radius: 60, chance: 0.2 },
  'band-practice': { at: ['public'], hours: [17, 20], weather: dry, radius: 60, chance: 0.06 },
  'wind-chimes': { at: ['nature'], hours: [8, 20], weather: ['cloudy', 'stormy'], radius: 40, chance: 0.04 },
  'fog-horn': { at: ['nature'], hours: [6, 22], weather: ['foggy'], radius: 100, chance: 0.08 },
};
