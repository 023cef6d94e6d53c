// The light of an hour under a weather: every other colour follows from it.
import type { PictureScene } from '@/contracts/picture-scene';
import { mix } from './svg';

type Hour = { at: number; top: string; bottom: string; day: number; warm: number };

/** Chosen by eye. `day`: 0 night to 1 full light; `warm`: how golden it is. */
const hours: readonly Hour[] = [
  { at: 0, top: '#0a1230', bottom: '#1f2a57', day: 0, warm: 0 },
  { at: 4.8, top: '#121c44', bottom: '#39406f', day: 0.08, warm: 0 },
  { at: 6.2, top: '#5a72b5', bottom: '#f7b78b', day: 0.55, warm: 0.8 },
  { at: 8, top: '#6fb2e6', bottom: '#e9f3f6', day: 0.95, warm: 0.25 },
  { at: 12, top: '#4a9fe3', bottom: '#cfe9f8', day: 1, warm: 0 },
  { at: 15.5, top: '#5fa8e0', bottom: '#f3ead0', day: 1, warm: 0.25 },
  { at: 17.8, top: '#6a83c4', bottom: '#fbc07f', day: 0.8, warm: 0.75 },
  { at: 19, top: '#4b4a8d', bottom: '#f4875e', day: 0.5, warm: 1 },
  { at: 20.3, top: '#232a5c', bottom: '#8d5a86', day: 0.2, warm: 0.4 },
  { at: 21.5, top: '#101a41', bottom: '#2b3265', day: 0.04, warm: 0 },
  { at: 24, top: '#0a1230', bottom: '#1f2a57', day: 0, warm: 0 },
];

const veils: Record<PictureScene['weather'], { colour: string; share: number; dark: number }> = {
  sunny: { colour: '#ffffff', share: 0, dark: 0 },
  cloudy: { colour: '#c3ccd4', share: 0.5, dark: 0.06 },
  rainy: { colour: '#8d9aa8', share: 0.72, dark: 0.2 },
  stormy: { colour: '#515b6e', share: 0.82, dark: 0.34 },
  snowy: { colour: '#d5dde6', share: 0.68, dark: 0.04 },
  foggy: { colour: '#d5dadb', share: 0.74, dark: 0.05 },
};

export type Light = {
  top: string;
  bottom: string;
  /** 0 night to 1 full daylight */
  day: number;
  warm: number;
  isNight: boolean;
  /** a colour as it looks in this light out of doors */
  on(colour: string): string;
  /** and a distance away, 0 here to 1 at the horizon */
  far(colour: string, distance: number): string;
};

export function lightOf({ hour, weather }: Pick<PictureScene, 'hour' | 'weather'>): Light {
  const after = hours.findIndex(({ at }) => at >= hour);
  const [a, b] = [hours[Math.max(0, after - 1)], hours[Math.max(0, after)]];
  if (!a || !b) throw new RangeError(`There is no hour ${hour}`);
  const share = b.at === a.at ? 0 : (hour - a.at) / (b.at - a.at);
  const between = (name: 'day' | 'warm') => a[name] + (b[name] - a[name]) * share;
  const [day, warm] = [between('day'), between('warm')];
  const veil = veils[weather];
  const veilColour = mix('#161e38', veil.colour, 0.12 + day * 0.88);
  const top = mix(mix(a.top, b.top, share), veilColour, veil.share);
  const bottom = mix(mix(a.bottom, b.bottom, share), veilColour, veil.share * 0.85);
  const on = (colour: string) =>
    mix(
      mix(mix(colour, '#101a40', (1 - day) * 0.54), '#ff9a4a', warm * (1 - veil.share) * 0.16),
      veilColour,
      veil.dark + veil.share * 0.12,
    );
  return {
    top,
    bottom,
    day,
    warm: warm * (1 - veil.share),
    isNight: day < 0.3,
    on,
    far: (colour, distance) => mix(on(colour), bottom, distance),
  };
}
