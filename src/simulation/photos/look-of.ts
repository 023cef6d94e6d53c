import { roll } from '../dice';
import { clothColours, type Look, skins } from './look';

const youngHair = ['black', 'brown', 'auburn', 'blonde'] as const;
const styles = ['short', 'crop', 'bob', 'long', 'bun', 'ponytail', 'curly'] as const;
const trousers = ['blue', 'indigo', 'grey', 'sand'] as const;
const builds = ['slim', 'medium', 'broad'] as const;

/** How somebody looks who was never described: always the same for one id; with age (years) hair turns grey, and eyes want glasses. */
export function lookOf(id: string, age: number): Look {
  const one = <T>(purpose: string, from: readonly [T, ...T[]]): T =>
    from[Math.floor(roll('look', id, purpose) * from.length)] ?? from[0];
  return {
    skin: one('skin', skins),
    hair: age >= 65 ? 'white' : age >= 55 ? 'grey' : one('hair', youngHair),
    hairStyle: one('style', styles),
    top: one('top', clothColours),
    trousers: one('trousers', trousers),
    build: one('build', builds),
    extras: age >= 55 || roll('look', id, 'glasses') < 0.25 ? ['glasses'] : [],
  };
}
