import type { PictureScene } from '@/contracts/picture-scene';
import type { Light } from './light';
import { circle, ellipse, line, mix, path, placed, rect, type Sheet, times } from './svg';

export type Ground = { light: Light; season: PictureScene['season']; weather: PictureScene['weather'] };

const grass = { spring: '#86bf62', summer: '#6caf55', autumn: '#b3a354', winter: '#b9c4a8' } as const;
const leaves = {
  spring: ['#8fd07a', '#a8db8a', '#f4b6cc'],
  summer: ['#4f9b51', '#67b05b', '#3f8748'],
  autumn: ['#d98a2f', '#c65a2d', '#e6b53b'],
  winter: ['#8b9a8a', '#93a294', '#8b9a8a'],
} as const;

export const isWhite = ({ weather, season }: Pick<Ground, 'weather' | 'season'>) =>
  weather === 'snowy' || (season === 'winter' && weather !== 'rainy');
export const grassOf = (ground: Ground) => ground.light.on(isWhite(ground) ? '#eef3f8' : grass[ground.season]);
/** One of the season's, by number. */
export const leafOf = ({ season }: Pick<Ground, 'season'>, n: number): string => leaves[season][n % 3] ?? leaves[season][0];

/** Rolling hills to the horizon, the farther the paler. */
export function hills(sheet: Sheet, ground: Ground, horizon: number): string {
  return times(3, (n) => {
    const base = horizon - 70 + n * 38;
    const bump = (at: number) => base - sheet.chance('hill', n, at) * (64 - n * 14);
    const d = `M-20 ${horizon + 60}L-20 ${bump(0)}C180 ${bump(1) - 30} 300 ${bump(2) + 30} 480 ${bump(3)}S820 ${bump(4) - 26} ${sheet.width + 20} ${bump(5)}L${sheet.width + 20} ${horizon + 60}Z`;
    const green = isWhite(ground)
      ? '#dde6ee'
      : mix(leafOf({ season: ground.season === 'spring' ? 'summer' : ground.season }, n), '#5f8d6a', 0.4);
    return path(d, { fill: ground.light.far(green, 0.66 - n * 0.2) });
  }).join('');
}

/** Around (0, 0) where it leaves the ground; about 300 high. */
export function tree(sheet: Sheet, ground: Ground, n: number): string {
  const { light, season } = ground;
  const bark = light.on('#6d4c3a');
  const trunk =
    path('M-13 4C-9 -50 -10 -92 -7 -140L7 -140C9 -92 9 -50 14 4Z', { fill: bark }) +
    line('M-3 -104L-34 -146M4 -118L36 -160', bark, 8);
  if (season === 'winter')
    return (
      trunk +
      bareCrown(sheet, light.on(isWhite(ground) ? '#8f8a86' : '#6d4c3a'), n) +
      (isWhite(ground) ? snowOn(sheet, light, n) : '')
    );
  const puffs = times(9, (at) => {
    const angle = (at / 8) * Math.PI * 2;
    const reach = at === 8 ? 0 : 62 + sheet.chance('crown', n, at) * 18;
    const colour = light.on(leafOf(ground, season === 'spring' && at % 3 === 2 ? 2 : (n + at) % 2));
    return circle(Math.cos(angle) * reach, -205 + Math.sin(angle) * reach * 0.85, {
      r: 46 + sheet.chance('crown-r', n, at) * 20,
      fill: colour,
    });
  });
  const shine = times(4, (at) =>
    circle(-40 + at * 20 + sheet.chance('shine', n, at) * 16, -262 + sheet.chance('shine-y', n, at) * 60, {
      r: 14 + sheet.chance('shine-r', n, at) * 14,
      fill: light.on(mix(leafOf(ground, n), '#fff6c8', 0.4)),
      opacity: 0.55,
    }),
  );
  const shade = ellipse(18, -158, { size: [74, 32], fill: light.on('#1e3a30'), opacity: 0.16 });
  return trunk + puffs.join('') + shine.join('') + shade;
}

const bareCrown = (sheet: Sheet, colour: string, n: number) =>
  times(9, (at) => {
    const angle = -Math.PI / 2 + (at - 4) * 0.3;
    const length = 88 + sheet.chance('twig', n, at) * 52;
    const [x, y] = [Math.cos(angle) * length, -136 + Math.sin(angle) * length];
    return line(
      `M0 -128Q${x * 0.35} ${-150} ${x} ${y}M${x * 0.6} ${-136 + (y + 136) * 0.62}l${(sheet.chance('t', n, at) - 0.3) * 40} -26`,
      colour,
      5,
    );
  }).join('');

const snowOn = (sheet: Sheet, light: Light, n: number) =>
  times(7, (at) =>
    ellipse((sheet.chance('cap', n, at) - 0.5) * 150, -180 - sheet.chance('cap-y', n, at) * 70, {
      size: [20, 7],
      fill: light.on('#f4f8fc'),
      opacity: 0.9,
    }),
  ).join('');

/** A dark fir, for depth. */
export function fir(ground: Ground, distance: number): string {
  const colour = ground.light.far(isWhite(ground) ? '#7f9a91' : '#3d6b52', distance);
  return [0, 1, 2, 3]
    .map((n) => path(`M${-52 + n * 10} ${-n * 46}L0 ${-96 - n * 46}L${52 - n * 10} ${-n * 46}Z`, { fill: colour }))
    .join('');
}

export function bush(sheet: Sheet, ground: Ground, n: number): string {
  const colour = ground.light.on(
    mix(leafOf({ season: ground.season === 'spring' ? 'summer' : ground.season }, n), '#2f6b45', 0.25),
  );
  const puffs = times(5, (at) =>
    circle(-44 + at * 22, -18 - sheet.chance('bush', n, at) * 14, { r: 24 + sheet.chance('bush-r', n, at) * 8, fill: colour }),
  );
  return puffs.join('') + rect(-60, -12, [120, 14], { fill: colour, rx: 7 });
}

const petals = ['#f2687a', '#f7c548', '#b07fe0', '#f59ac0', '#ffffff'] as const;

/** Flowers and tufts in a strip of lawn between two heights of the sheet. */
export function meadow(sheet: Sheet, ground: Ground, [from, to]: readonly [number, number]): string {
  if (isWhite(ground)) return '';
  const hasFlowers = ground.season === 'spring' || ground.season === 'summer';
  return times(120, (n) => {
    const depth = sheet.chance('tuft-y', n);
    const [x, y] = [sheet.chance('tuft', n) * sheet.width, from + (to - from) * depth];
    const size = 0.35 + depth * 0.9;
    const blade = ground.light.on(mix(grass[ground.season], '#2d5a35', 0.35));
    const tuft = line('M-6 0l-3 -12M0 0l1 -16M6 0l4 -11', blade, 2.4, { opacity: 0.7 });
    const flower = hasFlowers && n % 3 === 0 ? circle(0, -17, { r: 4.6, fill: ground.light.on(petals[n % 5] ?? petals[0]) }) : '';
    return placed(tuft + flower, x, y, size);
  }).join('');
}
