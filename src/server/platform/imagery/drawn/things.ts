// Things that stand in places, each around (0, 0) on the floor, about 200 high where it is large.
import type { PictureScene } from '@/contracts/picture-scene';
import { circle, darker, ellipse, lighter, line, path, rect, times } from './svg';
import { outdoorThings } from './things-outdoors';

export type ThingKind = NonNullable<PictureScene['object']>;

const wood = '#8a5a3b';
export const spines = ['#b5483f', '#2f6f78', '#d9a441', '#4b5d86', '#6f8f5a', '#8a5a7a', '#c97b4a', '#3f4a5a'] as const;

/** A shelf of books, `rows` high. */
export function shelf(width: number, rows: number, shift = 0): string {
  const high = rows * 62 + 14;
  const books = times(rows, (row) => {
    let x = -width / 2 + 10;
    return times(Math.floor((width - 20) / 16), (n) => {
      const at = n + row * 7 + shift;
      const [w, h] = [11 + ((at * 5) % 6), 36 + ((at * 13) % 14)];
      const book = rect(x, -high + 14 + (row + 1) * 62 - 12 - h, [w, h], {
        fill: spines[at % spines.length] ?? spines[0],
        rx: 1.5,
      });
      x += w + 2;
      return x > width / 2 - 10
        ? ''
        : book + rect(x - w - 2, -high + 14 + (row + 1) * 62 - 12 - h * 0.8, [w, 3], { fill: '#f5e8c8', opacity: 0.6 });
    }).join('');
  });
  const boards = times(rows + 1, (row) => rect(-width / 2, -high + row * 62, [width, 10], { fill: lighter(wood, 0.08) }));
  return (
    rect(-width / 2, -high, [width, high], { fill: darker(wood, 0.45) }) +
    books.join('') +
    boards.join('') +
    rect(-width / 2 - 6, -high - 4, [10, high + 4], { fill: wood }) +
    rect(width / 2 - 4, -high - 4, [10, high + 4], { fill: wood })
  );
}

const piano = () =>
  rect(-120, -170, [240, 170], { fill: '#3a2a26', rx: 6 }) +
  rect(-128, -180, [256, 14], { fill: '#4b3630', rx: 5 }) +
  rect(-130, -96, [260, 22], { fill: '#4b3630' }) +
  rect(-116, -92, [232, 12], { fill: '#fbf7ea' }) +
  times(20, (n) => (n % 7 === 2 || n % 7 === 6 ? '' : rect(-110 + n * 11.4, -92, [6, 7], { fill: '#1b1516' }))).join('') +
  path('M-40 -160L40 -160L36 -112H-36Z', { fill: '#f3ecd8' }) +
  line('M-30 -148h24M-30 -138h24M6 -148h24M6 -138h24', '#8b8378', 2) +
  rect(-112, -74, [16, 74], { fill: '#2c201d' }) +
  rect(96, -74, [16, 74], { fill: '#2c201d' }) +
  rect(-44, -44, [88, 12], { fill: '#7a3c33', rx: 5 }) +
  line('M-34 -32L-38 2M34 -32L38 2', '#2c201d', 7);

const guitar = () =>
  line('M0 -128L34 -248', '#5a3926', 11) +
  rect(26, -270, [22, 30], { fill: '#3e281c', rx: 4 }) +
  path('M-52 -8C-86 -50 -54 -92 -34 -98C-44 -134 2 -160 26 -124C46 -96 34 -88 40 -62C56 -14 2 34 -52 -8Z', { fill: '#c47a3a' }) +
  path('M-46 -14C-74 -48 -48 -82 -28 -92C-34 -122 2 -146 20 -118C38 -92 26 -86 32 -60C44 -20 0 18 -46 -14Z', {
    fill: '#dc9a55',
  }) +
  circle(-2, -76, { r: 15, fill: '#3e281c' }) +
  line('M-22 -34L30 -240M-18 -32L36 -240', '#f3e7cf', 1.6) +
  line('M-36 -44L-10 -30', '#3e281c', 6);

const sofa = () =>
  ellipse(0, 2, { size: [150, 10], fill: '#10182e', opacity: 0.2 }) +
  rect(-130, -112, [260, 80], { fill: '#c06f4a', rx: 22 }) +
  rect(-118, -62, [118, 38], { fill: '#d68a62', rx: 12 }) +
  rect(0, -62, [118, 38], { fill: '#d68a62', rx: 12 }) +
  rect(-148, -80, [36, 74], { fill: '#b5623f', rx: 16 }) +
  rect(112, -80, [36, 74], { fill: '#b5623f', rx: 16 }) +
  rect(-110, -28, [220, 20], { fill: '#a85637', rx: 8 }) +
  path('M-92 -96L-48 -104L-40 -62L-86 -56Z', { fill: '#e8c46a' }) +
  line('M-120 -8v10M120 -8v10', '#4a3026', 8);

const stove = () =>
  rect(-62, -130, [124, 130], { fill: '#e9e4da', rx: 6 }) +
  rect(-62, -130, [124, 24], { fill: '#d4cdbf', rx: 6 }) +
  times(4, (n) => circle(-42 + n * 28, -118, { r: 6, fill: '#53565c' })).join('') +
  rect(-48, -92, [96, 66], { fill: '#34383f', rx: 6 }) +
  rect(-40, -84, [80, 40], { fill: '#f2a541', rx: 4, opacity: 0.75 }) +
  rect(-40, -100, [80, 5], { fill: '#8c8f94', rx: 2 }) +
  path('M-50 -168H6L0 -132H-44Z', { fill: '#b5483f' }) +
  line('M6 -160h18M-50 -160h-14', '#b5483f', 7) +
  line('M-34 -180q8 -12 0 -22q-8 -12 0 -24M-12 -180q8 -12 0 -22q-8 -12 0 -24', '#ffffff', 4, { opacity: 0.5 });

const kettle = () =>
  rect(-110, -90, [220, 12], { fill: wood, rx: 4 }) +
  line('M-92 -78V0M92 -78V0', darker(wood, 0.2), 10) +
  path('M-46 -92C-60 -140 -36 -164 0 -164C36 -164 60 -140 46 -92Z', { fill: '#3f7c85' }) +
  path('M40 -132L78 -154L72 -140L46 -108Z', { fill: '#35696f' }) +
  line('M-34 -158Q0 -210 34 -158', '#35302c', 8) +
  circle(0, -168, { r: 8, fill: '#35302c' }) +
  ellipse(-18, -138, { size: [8, 16], fill: '#ffffff', opacity: 0.3 }) +
  line('M80 -164q10 -12 0 -24q-10 -12 2 -26', '#ffffff', 5, { opacity: 0.6 }) +
  path('M-100 -92L-96 -118H-68L-72 -92Z', { fill: '#f4ead8' });

const television = () =>
  rect(-100, -60, [200, 60], { fill: '#7a5238', rx: 6 }) +
  line('M0 -56V-6', '#5c3c28', 4) +
  rect(-92, -182, [184, 116], { fill: '#22262d', rx: 10 }) +
  rect(-82, -172, [164, 96], { fill: '#7cc0dd', rx: 6 }) +
  path('M-82 -100Q-40 -140 0 -108T82 -112V-82Q82 -76 76 -76H-76Q-82 -76 -82 -82Z', { fill: '#6fae5f' }) +
  circle(48, -146, { r: 14, fill: '#ffe39a' }) +
  path('M-78 -168L-20 -168L-64 -84L-78 -84Z', { fill: '#ffffff', opacity: 0.14 });

const arcade = () =>
  path('M-62 0V-210Q-62 -224 -48 -224H48Q62 -224 62 -210V-132L72 -96L62 -84V0Z', { fill: '#5a3f94' }) +
  rect(-54, -216, [108, 26], { fill: '#f2c14e', rx: 5 }) +
  rect(-48, -182, [96, 66], { fill: '#151a33', rx: 4 }) +
  times(9, (n) =>
    rect(-38 + (n % 5) * 17, -172 + Math.floor(n / 5) * 16, [9, 9], {
      fill: ['#e4572e', '#6fd08c', '#5ec4f0'][n % 3] ?? '#e4572e',
    }),
  ).join('') +
  path('M-8 -124h16l-8 -10z', { fill: '#ffffff' }) +
  path('M-66 -108H68L72 -92H-70Z', { fill: '#7a5cc0' }) +
  line('M-32 -104v-12', '#22262d', 5) +
  circle(-32, -120, { r: 7, fill: '#e4572e' }) +
  circle(14, -102, { r: 6, fill: '#f2c14e' }) +
  circle(34, -102, { r: 6, fill: '#6fd08c' }) +
  rect(-20, -60, [40, 36], { fill: '#44307a', rx: 4 });

const chess = () =>
  rect(-96, -84, [192, 12], { fill: wood, rx: 4 }) +
  line('M-76 -72L-84 0M76 -72L84 0', darker(wood, 0.2), 9) +
  path('M-74 -84L-52 -112H52L74 -84Z', { fill: '#efe0be' }) +
  times(16, (n) => {
    const [c, r] = [n % 8, Math.floor(n / 8)];
    return (c + r) % 2 ? path(`M${-63 + c * 15.8 + r * 2} ${-98 + r * 14}h15l3 14h-18z`, { fill: '#7c5638' }) : '';
  }).join('') +
  [-40, -12, 20, 44]
    .map((x, n) =>
      path(`M${x - 9} -98h18l-4 -10q4 -14 -1 -20a6 6 0 1 0 -8 0q-5 6 -1 20z`, { fill: n % 2 ? '#f7f1e2' : '#2f2723' }),
    )
    .join('');

const notices = () =>
  rect(-92, -190, [184, 126], { fill: '#9a6a42', rx: 6 }) +
  rect(-82, -180, [164, 106], { fill: '#d8b483', rx: 3 }) +
  line('M-70 -64V4M70 -64V4', '#7a5233', 11) +
  [
    [-72, -172, 40, 50, '#fdf8e8'],
    [-24, -170, 52, 36, '#f6c5b8'],
    [36, -174, 36, 54, '#cfe3c8'],
    [-66, -112, 52, 30, '#c8dcec'],
    [-4, -124, 34, 42, '#fbe7a1'],
    [38, -110, 34, 28, '#fdf8e8'],
  ]
    .map(
      ([x = 0, y = 0, w = 0, h = 0, fill]) =>
        rect(Number(x), Number(y), [Number(w), Number(h)], { fill: String(fill), rx: 2 }) +
        line(
          `M${Number(x) + 6} ${Number(y) + 12}h${Number(w) - 12}M${Number(x) + 6} ${Number(y) + 20}h${Number(w) - 18}`,
          '#8d8576',
          2,
          { opacity: 0.6 },
        ) +
        circle(Number(x) + Number(w) / 2, Number(y) + 4, { r: 3.5, fill: '#c8453e' }),
    )
    .join('');

const easel = () =>
  line('M-10 -230L-66 4M10 -230L66 4M0 -210L14 4', '#9a6a42', 9) +
  rect(-76, -202, [152, 118], { fill: '#fbf6ea', rx: 2 }) +
  rect(-68, -194, [136, 62], { fill: '#9fd0ea' }) +
  path('M-68 -140Q-30 -170 0 -146T68 -150V-92H-68Z', { fill: '#7fb069' }) +
  path('M-68 -112Q0 -130 68 -108V-92H-68Z', { fill: '#e0a458' }) +
  circle(36, -174, { r: 12, fill: '#f6c445' }) +
  rect(-84, -84, [168, 9], { fill: '#7f5433', rx: 3 });

const workbench = () =>
  rect(-130, -92, [260, 16], { fill: '#a9744a', rx: 4 }) +
  line('M-112 -76V0M112 -76V0', '#7a5233', 14) +
  rect(-112, -48, [224, 10], { fill: '#7a5233' }) +
  rect(-100, -118, [54, 28], { fill: '#c8453e', rx: 4 }) +
  line('M-88 -118q15 -18 30 0', '#7f2a26', 5) +
  line('M-20 -96L34 -122', '#8d9299', 8) +
  rect(28, -132, [24, 14], { fill: '#565b63', rx: 3 }) +
  circle(82, -108, { r: 16, fill: '#6f767f' }) +
  circle(82, -108, { r: 7, fill: '#a9744a' });

const bookshelf = () => shelf(180, 3);

const telescope = () =>
  line('M0 -108L-52 4M0 -108L52 4M0 -108L8 4', '#6a4a35', 8) +
  path('M-92 -72L78 -190L96 -164L-74 -50Z', { fill: '#e9e4d8' }) +
  path('M70 -196L96 -214L118 -180L92 -162Z', { fill: '#3b4676' }) +
  path('M-104 -66L-84 -80L-72 -60L-92 -46Z', { fill: '#3b4676' }) +
  circle(0, -110, { r: 13, fill: '#4a4f58' });

const indoorThings = {
  piano,
  guitar,
  bookshelf,
  sofa,
  stove,
  kettle,
  television,
  'arcade-machine': arcade,
  'chess-board': chess,
  'notice-board': notices,
  easel,
  workbench,
  telescope,
};

const things: Record<ThingKind, () => string> = { ...indoorThings, ...outdoorThings };

export const thing = (kind: ThingKind): string => things[kind]();
