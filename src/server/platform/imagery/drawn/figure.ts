// A whole person around (0, 0) at the feet, about 440 high; and the bust of one who photographs itself.
import type { PictureScene } from '@/contracts/picture-scene';
import { hairBehind, head, skinColours } from './head';
import { darker, ellipse, group, lighter, line, path, placed, rect } from './svg';

type Person = PictureScene['people'][number];

export const clothColours = {
  red: '#c8453e',
  orange: '#e2803a',
  mustard: '#dca632',
  green: '#5b8c52',
  teal: '#2f8a86',
  blue: '#3f74b5',
  indigo: '#3b4676',
  plum: '#7d4a80',
  pink: '#dc8aa6',
  sand: '#d2b48a',
  grey: '#7d828c',
  white: '#f1eee6',
} as const;
const widths = { slim: 0.9, medium: 1, broad: 1.16 } as const;

export type Wearing = { isCold: boolean; hasUmbrella: boolean };
type Arms = 'down' | 'wave' | 'hips' | 'umbrella';

/** Standing. `n` chooses what the arms do. */
export function figure(person: Person, { isCold, hasUmbrella }: Wearing, n: number): string {
  const { look } = person;
  const arms: Arms = hasUmbrella ? 'umbrella' : ((['down', 'wave', 'hips'] as const)[n % 3] ?? 'down');
  const shadow = ellipse(8, 2, { size: [78, 13], fill: '#10182e', opacity: 0.22 });
  const body = legs(person) + torso(person, isCold) + sleeves(person, arms, isCold);
  const top =
    placed(hairBehind(person), 0, -380) +
    group(body, { transform: `scale(${widths[look.build]} 1)` }) +
    placed(head(person, isCold), 0, -380);
  return shadow + (hasUmbrella ? umbrella(n) : '') + top;
}

function legs({ look }: Person): string {
  const cloth = clothColours[look.trousers];
  const shoes = ellipse(-25, -6, { size: [27, 11], fill: '#3a2f2b' }) + ellipse(27, -6, { size: [27, 11], fill: '#3a2f2b' });
  return (
    path('M-42 -190L-40 -10H-8L-2 -150L4 -150L12 -10H42L43 -190Z', { fill: cloth }) +
    path('M-2 -150L-8 -10H-16L-8 -170Z', { fill: darker(cloth, 0.2), opacity: 0.6 }) +
    shoes
  );
}

/** Shoulders to hips; in the cold a coat to the knees and a scarf. */
function torso({ look }: Person, isCold: boolean): string {
  const cloth = isCold ? darker(clothColours[look.top], 0.12) : clothColours[look.top];
  const neck = rect(-13, -346, [26, 34], { fill: darker(skinColours[look.skin], 0.12), rx: 10 });
  const shirt = path('M-58 -298C-54 -320 -28 -326 -14 -328Q0 -314 14 -328C28 -326 54 -320 58 -298L50 -176Q0 -168 -50 -176Z', {
    fill: cloth,
  });
  const shade = path('M26 -324C42 -322 55 -316 58 -298L50 -176Q36 -172 22 -171Z', { fill: darker(cloth, 0.25), opacity: 0.45 });
  if (isCold) {
    const coat = path('M-62 -298C-56 -322 -28 -328 -14 -330H14C28 -328 56 -322 62 -298L64 -104Q0 -92 -64 -104Z', { fill: cloth });
    const front =
      line('M0 -310V-100', darker(cloth, 0.3), 3) +
      [-270, -226, -182].map((y) => ellipse(9, y, { size: [4.5, 4.5], fill: '#efe2c4' })).join('');
    const scarf =
      path('M-30 -338Q0 -318 30 -338L33 -314Q0 -298 -33 -314Z', { fill: '#e9c46a' }) +
      path('M10 -316L32 -312L26 -244L8 -248Z', { fill: '#e0b455' });
    return neck + coat + front + scarf;
  }
  const collar = line('M-14 -328Q0 -310 14 -328', lighter(cloth, 0.35), 5);
  const apron = look.extras.includes('apron')
    ? path('M-30 -284H30L36 -150Q0 -142 -36 -150Z', { fill: '#f0e6d2' }) +
      line('M-30 -284L-20 -322M30 -284L20 -322', '#f0e6d2', 6) +
      path('M-20 -226H20V-190Q0 -184 -20 -190Z', { fill: '#dccfb4' })
    : '';
  return neck + shirt + shade + collar + apron;
}

const bends: Record<Arms, readonly [left: string, right: string, hands: readonly (readonly [number, number])[]]> = {
  down: [
    'M-52 -296Q-68 -240 -62 -184',
    'M52 -296Q68 -240 62 -184',
    [
      [-62, -172],
      [62, -172],
    ],
  ],
  wave: [
    'M-52 -296Q-68 -240 -62 -184',
    'M52 -296Q92 -280 98 -352',
    [
      [-62, -172],
      [99, -366],
    ],
  ],
  hips: [
    'M-52 -296Q-100 -246 -50 -200',
    'M52 -296Q100 -246 50 -200',
    [
      [-48, -194],
      [48, -194],
    ],
  ],
  umbrella: [
    'M-52 -296Q-68 -240 -62 -184',
    'M52 -296Q90 -258 74 -300',
    [
      [-62, -172],
      [74, -306],
    ],
  ],
};

function sleeves({ look }: Person, arms: Arms, isCold: boolean): string {
  const cloth = darker(clothColours[look.top], isCold ? 0.2 : 0.1);
  const [left, right, hands] = bends[arms];
  const skin = skinColours[look.skin];
  return (
    line(left, cloth, isCold ? 30 : 25) +
    line(right, cloth, isCold ? 30 : 25) +
    hands.map(([x, y]) => ellipse(x, y, { size: [12, 13], fill: isCold ? '#6b4a3a' : skin })).join('')
  );
}

const umbrellas = ['#d1495b', '#edae49', '#3f7cac', '#66a182'] as const;

function umbrella(n: number): string {
  const colour = umbrellas[n % 4] ?? umbrellas[0];
  const cloth = path(
    'M-86 -452C-78 -560 226 -560 234 -452Q208 -470 181 -452Q154 -470 127 -452Q100 -470 74 -452Q47 -470 20 -452Q-6 -470 -33 -452Q-60 -470 -86 -452Z',
    { fill: colour },
  );
  const folds = line(
    'M74 -532Q40 -500 20 -452M74 -532Q110 -500 127 -452M74 -532Q-10 -510 -33 -452M74 -532Q158 -510 181 -452',
    darker(colour, 0.25),
    2.5,
    { opacity: 0.6 },
  );
  return line('M74 -540V-290', '#4a3b32', 6) + cloth + folds;
}

/** From the chest up, one arm reaching for the camera; around (0, 0) at the chin, the head twice as large. */
export function selfieBust(person: Person, { isCold }: Pick<Wearing, 'isCold'>): string {
  const { look } = person;
  const cloth = darker(clothColours[look.top], isCold ? 0.22 : 0.1);
  const whole =
    placed(hairBehind(person), 0, -380) + group(torso(person, isCold), { transform: `scale(${widths[look.build]} 1)` });
  const far = line('M-52 -290Q-76 -230 -70 -120', cloth, 30);
  const near =
    path('M34 -306C70 -318 92 -292 128 -218L196 -96L132 -70C110 -140 74 -200 34 -236Z', { fill: cloth }) +
    line('M60 -286Q96 -240 150 -120', lighter(cloth, 0.2), 3, { opacity: 0.5 });
  const moved = far + whole + near + placed(head(person, isCold), 0, -380);
  return placed(moved, 0, 340 * 2, 2);
}
