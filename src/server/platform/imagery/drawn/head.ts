// A head around (0, 0): about 76 wide and 92 high. One look is one face, wherever it is drawn.
import type { PictureScene } from '@/contracts/picture-scene';
import { circle, darker, ellipse, lighter, line, mix, path, rect } from './svg';

type Person = PictureScene['people'][number];

export const skinColours = { light: '#f8d9c4', fair: '#f1c9a5', tan: '#dda478', brown: '#a86f47', dark: '#6f4630' } as const;
export const hairColours = {
  black: '#25222a',
  brown: '#5a3a28',
  auburn: '#8d4527',
  blonde: '#d9b167',
  grey: '#9a9aa0',
  white: '#e6e5e1',
} as const;

/** What hangs or stands behind the head; drawn before the body. */
export function hairBehind({ look }: Pick<Person, 'look'>): string {
  const fill = darker(hairColours[look.hair], 0.12);
  switch (look.hairStyle) {
    case 'long':
      return path('M-46 -8C-50 -70 50 -70 46 -8C50 34 52 70 40 96L-40 96C-52 70 -50 34 -46 -8Z', { fill });
    case 'bob':
      return path('M-47 -6C-50 -68 50 -68 47 -6C50 18 50 34 43 44L-43 44C-50 34 -50 18 -47 -6Z', { fill });
    case 'ponytail':
      return path('M30 -44C78 -52 84 10 62 66C56 44 54 4 28 -16Z', { fill });
    case 'bun':
      return circle(0, -66, { r: 22, fill });
    case 'curly':
      return [...curls].map(([x, y, r]) => circle(x, y, { r, fill })).join('');
    default:
      return '';
  }
}

const curls = [
  [-42, -8, 20],
  [-44, -34, 20],
  [-26, -56, 22],
  [2, -64, 24],
  [30, -54, 22],
  [44, -32, 20],
  [43, -6, 19],
  [-38, 16, 15],
  [39, 17, 15],
] as const;

export function head(person: Person, isCold: boolean): string {
  const { look } = person;
  const skin = skinColours[look.skin];
  const ears =
    ellipse(-38, 4, { size: [8, 11], fill: darker(skin, 0.1) }) + ellipse(38, 4, { size: [8, 11], fill: darker(skin, 0.1) });
  const face = path('M-38 -8C-38 -58 38 -58 38 -8C38 24 22 46 0 46C-22 46 -38 24 -38 -8Z', { fill: skin });
  const blush =
    ellipse(-21, 17, { size: [9, 6], fill: '#e8604c', opacity: 0.2 }) +
    ellipse(21, 17, { size: [9, 6], fill: '#e8604c', opacity: 0.2 });
  return ears + face + blush + beard(person) + features(person) + hairFront(person) + worn(person, isCold);
}

function hairFront({ look }: Person): string {
  const fill = hairColours[look.hair];
  const shine = lighter(fill, 0.18);
  const gloss = line('M-18 -44Q-6 -48 10 -46', shine, 4, { opacity: 0.35 });
  switch (look.hairStyle) {
    case 'bald':
      return (
        path('M-39 -6C-42 -18 -40 -26 -37 -30C-36 -20 -37 -12 -35 -4Z', { fill }) +
        path('M39 -6C42 -18 40 -26 37 -30C36 -20 37 -12 35 -4Z', { fill })
      );
    case 'crop':
      return path('M-39 -12C-40 -62 40 -62 39 -12C36 -30 26 -38 0 -38C-26 -38 -36 -30 -39 -12Z', { fill }) + gloss;
    case 'short':
      return (
        path('M-41 -4C-46 -66 46 -68 41 -4C37 -22 32 -30 22 -34C4 -24 -20 -24 -30 -32C-36 -24 -39 -14 -41 -4Z', { fill }) + gloss
      );
    case 'curly':
      return [
        [-30, -38, 15],
        [-12, -46, 17],
        [8, -47, 17],
        [27, -40, 15],
      ]
        .map(([x = 0, y = 0, r = 0]) => circle(x, y, { r, fill }))
        .join('');
    default:
      return path('M-42 4C-48 -66 48 -66 42 4C40 -16 30 -32 6 -38C-8 -26 -32 -22 -38 -10C-40 -6 -41 0 -42 4Z', { fill }) + gloss;
  }
}

const brows = {
  happy: [-2, 0],
  excited: [-5, 0],
  neutral: [0, 0],
  sad: [0, -5],
  anxious: [-2, -4],
  angry: [2, 6],
  tired: [2, 0],
  bored: [1, 1],
} as const;
const mouths = {
  happy: 'M-12 23Q0 35 12 23',
  excited: 'M-13 21Q0 42 13 21Z',
  neutral: 'M-9 26Q0 29 9 26',
  sad: 'M-10 30Q0 22 10 30',
  anxious: 'M-10 27q5 -4 10 0t10 0',
  angry: 'M-10 29Q0 23 10 29',
  tired: 'M-8 28Q0 26 8 28',
  bored: 'M-9 27H9',
} as const;

function features({ look, emotion, age }: Person): string {
  const ink = '#2b2029';
  const [up, slant] = brows[emotion];
  const isSleepy = emotion === 'tired' || emotion === 'bored';
  const eye = (x: number) =>
    ellipse(x, 3, { size: [4.6, isSleepy ? 2.6 : 5.8], fill: ink }) +
    circle(x + 1.6, 1, { r: isSleepy ? 0.8 : 1.7, fill: '#ffffff' });
  const brow = mix(hairColours[look.hair], ink, 0.35);
  const lines = line(
    `M-24 ${-12 + up - slant}Q-16 ${-16 + up} -9 ${-12 + up + slant}M24 ${-12 + up - slant}Q16 ${-16 + up} 9 ${-12 + up + slant}`,
    brow,
    3.4,
  );
  const nose = line('M-1 6q-4 8 2 9', darker(skinColours[look.skin], 0.25), 2.6);
  const isOpen = emotion === 'excited';
  const mouth = isOpen
    ? path(mouths.excited, { fill: '#8c2f39' }) + path('M-10 23Q0 27 10 23L9 27Q0 30 -9 27Z', { fill: '#ffffff' })
    : line(mouths[emotion], '#8c3f3f', 3.4);
  const age0 =
    age >= 60
      ? line('M-30 12q3 4 7 5M30 12q-3 4 -7 5M-17 20q-3 5 -2 9M17 20q3 5 2 9', darker(skinColours[look.skin], 0.22), 1.8, {
          opacity: 0.8,
        })
      : '';
  return eye(-16) + eye(16) + lines + nose + mouth + age0;
}

function beard({ look }: Person): string {
  const fill = mix(hairColours[look.hair], skinColours[look.skin], 0.12);
  if (look.extras.includes('beard'))
    return path('M-38 4C-36 40 -18 54 0 54C18 54 36 40 38 4C32 18 24 16 14 17Q0 13 -14 17C-24 16 -32 18 -38 4Z', { fill });
  return '';
}

function worn({ look }: Person, isCold: boolean): string {
  const parts: string[] = [];
  if (look.extras.includes('moustache'))
    parts.push(path('M-17 22Q-8 14 0 18Q8 14 17 22Q8 24 0 21Q-8 24 -17 22Z', { fill: hairColours[look.hair] }));
  if (look.extras.includes('glasses')) {
    const frame = { fill: '#ffffff', opacity: 0.24 };
    parts.push(circle(-16, 4, { r: 12, ...frame }), circle(16, 4, { r: 12, ...frame }));
    parts.push(
      line(
        'M-28 4a12 12 0 1 0 24 0a12 12 0 1 0 -24 0M4 4a12 12 0 1 0 24 0a12 12 0 1 0 -24 0M-4 2q4 -3 8 0M-28 2l-10 -3M28 2l10 -3',
        '#3a3540',
        2.6,
      ),
    );
  }
  if (look.extras.includes('earrings'))
    parts.push(circle(-40, 19, { r: 4, fill: '#f2c14e' }), circle(40, 19, { r: 4, fill: '#f2c14e' }));
  if (isCold)
    parts.push(
      path('M-43 -18C-44 -74 44 -74 43 -18C30 -26 -30 -26 -43 -18Z', { fill: '#b9434a' }),
      rect(-45, -30, [90, 16], { fill: '#f1ece2', rx: 8 }),
      circle(0, -66, { r: 10, fill: '#f1ece2' }),
    );
  else if (look.extras.includes('cap'))
    parts.push(
      path('M-42 -22C-40 -66 40 -66 42 -22Z', { fill: '#34507a' }),
      path('M-44 -24Q0 -38 58 -20Q40 -12 -44 -20Z', { fill: '#263c5e' }),
    );
  return parts.join('');
}
